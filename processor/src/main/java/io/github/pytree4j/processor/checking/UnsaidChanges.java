package io.github.pytree4j.processor.checking;

import io.github.pytree4j.processor.comparison.FieldChange;
import io.github.pytree4j.processor.comparison.NamesChange;
import io.github.pytree4j.processor.comparison.SchemaChange;
import io.github.pytree4j.processor.comparison.SchemaChanges;
import io.github.pytree4j.processor.errors.WayMessages;
import io.github.pytree4j.processor.model.ComponentModel;
import io.github.pytree4j.processor.schema.SchemaField.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What has changed from one version to the next without that annotations say what becomes of it. */
final class UnsaidChanges {
    /**
     * One of them.
     *
     * @param component the component of today that it is about; null if it is about none, or several
     * @param text the change and what to write about it
     */
    record Unsaid(@Nullable String component, String text) {}

    private final Transition transition;
    private final List<Transition> later;

    private UnsaidChanges(Transition transition, List<Transition> later) {
        this.transition = transition;
        this.later = later;
    }

    /**
     * Those of one transition.
     *
     * @param later the transitions after it
     */
    static List<Unsaid> of(Transition transition, List<Transition> later) {
        return new UnsaidChanges(transition, later).all();
    }

    private List<Unsaid> all() {
        List<Unsaid> unsaid = new ArrayList<>();
        for (SchemaChange change : SchemaChanges.between(transition.before(), transition.after())) {
            if (change.breaksRestore()) {
                unsaidOf(change).ifPresent(unsaid::add);
            }
        }
        transition.renamedUnreadably().forEach((old, now) -> {
            if (!old.name()
                    .equals(now.name())) { // Which would be a change of the key and of the type, both told above.
                unsaid.add(new Unsaid(nameToday(now), withMigration(text(old, now))));
            }
        });
        return unsaid;
    }

    private Optional<Unsaid> unsaidOf(SchemaChange change) {
        if (change instanceof FieldChange field && !isSaid(field)) {
            return Optional.of(new Unsaid(componentOf(field), change.text() + ": " + advice(field)));
        } else if (change instanceof NamesChange names) {
            List<String> components = componentsWith(names);
            String component = components.size() == 1 ? components.get(0) : null;
            return components.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Unsaid(component, withMigration(names.text())));
        }
        return Optional.empty();
    }

    private String withMigration(String text) {
        return text + ": " + WayMessages.migrate(transition.before().version());
    }

    private static String text(Stored old, Stored now) {
        return old.grows() && !now.grows()
                ? WayMessages.renamedAndGrowsNoLonger(now.name(), old.key())
                : WayMessages.renamedAndRetyped(now.name(), now.type(), old.key(), old.type());
    }

    private boolean isSaid(FieldChange change) {
        Stored old = change.storedBefore();
        Stored now = change.storedAfter();
        return switch (change.kind()) {
            case ADDED -> isSaidOfNew(Objects.requireNonNull(now).key());
            case REMOVED, STATIC_NOW ->
                transition.saysWhereItWent(Objects.requireNonNull(old).key());
            case KEY_CHANGED ->
                transition.saysWhereItWent(Objects.requireNonNull(old).key())
                        && isSaidOfNew(Objects.requireNonNull(now).key());
            default -> now != null && !isWanted(now.key());
        };
    }

    private boolean isSaidOfNew(String key) {
        return transition.saysWhereItCameFrom(key) || !isWanted(key);
    }

    /** Whether what stands at a key of after gets into a later migration, or into the record of today. */
    private boolean isWanted(String key) {
        Optional<String> next = Optional.of(key);
        for (Transition step : later) {
            if (step.migration().isPresent()) {
                return true;
            }
            next = step.next(next.get());
            if (next.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The components of today that checkpoints with a name that is gone would not fit. */
    private List<String> componentsWith(NamesChange change) {
        Pattern name = Pattern.compile("(?<![^<>, ])" + Pattern.quote(change.type()) + "(?![^<>, ])");
        List<String> components = new ArrayList<>();
        transition.kept().forEach((old, now) -> {
            boolean isMentioned =
                    name.matcher(old.type()).find() && name.matcher(now.type()).find();
            if (isMentioned && isWanted(now.key())) {
                components.add(nameToday(now));
            }
        });
        return components;
    }

    private @Nullable String componentOf(FieldChange change) {
        Stored now = change.storedAfter();
        return now == null ? change.component() : nameToday(now);
    }

    private String nameToday(Stored field) {
        return transition
                .componentOf(field.key())
                .map(ComponentModel.Stored::name)
                .orElse(field.name());
    }

    private String advice(FieldChange change) {
        Stored old = change.storedBefore();
        Stored now = change.storedAfter();
        String migrate = WayMessages.migrate(transition.before().version());
        return switch (change.kind()) {
            case ADDED ->
                transition.couldTakeDefault(Objects.requireNonNull(now).key()) ? WayMessages.sayAdded() : migrate;
            case REMOVED, STATIC_NOW -> {
                String key = Objects.requireNonNull(old).key();
                yield transition.isStoredToday(key) ? migrate : WayMessages.sayRemoved(key);
            }
            case KEY_CHANGED ->
                adviceForKey(
                        Objects.requireNonNull(old).key(),
                        Objects.requireNonNull(now).key());
            default -> migrate;
        };
    }

    private String adviceForKey(String before, String after) {
        if (transition.isStoredToday(before)) {
            return WayMessages.sayRenamed(after); // It has come back.
        }
        return transition.componentOf(after).isPresent()
                ? WayMessages.sayRenamed(before)
                : WayMessages.sayRemoved(before);
    }
}
