package io.github.pytree4j.processor.evolution;

import io.github.pytree4j.processor.evolution.Component.Said;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The next version of a record, while it is made. Each component is changed by one edit at most. */
final class Raise {
    final World world;
    final Random random;
    final RecordLine line;
    final int from;
    final Shape shape;
    final Set<Integer> touched = new HashSet<>();

    /** Whether the version has to be raised for what has been done. */
    boolean changesSchema;

    /** Whether the migration does what nothing else could say. */
    boolean needsMigration;

    private final List<RecordLine.Step> steps = new ArrayList<>();
    private final List<Saying> sayings = new ArrayList<>();

    /** @param compilesUnsaid whether the compiler is content without it where there is a migration */
    private record Saying(String what, Consumer<Shape> leaveOut, boolean compilesUnsaid) {}

    Raise(World world, RecordLine line) {
        this.world = world;
        this.random = world.random;
        this.line = line;
        this.from = line.now().version;
        this.shape = line.now().copy();
        shape.version++;
    }

    /** What becomes of a value's fields. */
    void step(Consumer<Map<Integer, Object>> change) {
        steps.add(fields -> {
            change.accept(fields);
            return fields;
        });
    }

    /** Something that annotations say, and how a source would look that does not. */
    void says(String what, Consumer<Shape> leaveOut, boolean compilesUnsaid) {
        sayings.add(new Saying(what, leaveOut, compilesUnsaid));
        changesSchema = true;
    }

    /** Has the migration do this. */
    void migrates(String statement, boolean isNeeded) {
        shape.migrate(from, statement);
        needsMigration |= isNeeded;
        changesSchema |= isNeeded;
    }

    /** A stored component that no edit has touched yet; it is taken to be touched now. */
    Optional<Component> pick(Predicate<Component> wanted) {
        List<Component> candidates = shape.stored().stream()
                .filter(component -> !touched.contains(component.id()))
                .filter(wanted)
                .toList();
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Component picked = candidates.get(random.nextInt(candidates.size()));
        touched.add(picked.id());
        return Optional.of(picked);
    }

    /** Whether all that was said of a component can be done in migrations. */
    static boolean canBeMigrated(Component component) {
        return component.said().stream().noneMatch(said -> said.statement().isEmpty());
    }

    /** What annotations say of a component is done in migrations from now on, since they could not go on saying it. */
    void migrateWhatWasSaid(Component component) {
        for (Said said : component.said()) {
            shape.migrate(said.from(), said.statement());
        }
        if (component.said().stream().anyMatch(said -> said.from() == from)) {
            throw new IllegalStateException("touched twice: " + component);
        }
        shape.replace(
                component.id(),
                old -> old.formerly(List.of()).orElse(Optional.empty()).saying(List.of()));
    }

    void add(Component component) {
        touched.add(component.id());
        shape.components.add(random.nextInt(shape.components.size() + 1), component);
    }

    void remove(Component component) {
        shape.components.remove(shape.indexOf(component.id()));
    }

    /** The record is of its next version; what may not be left out. */
    List<Unsaid> done() {
        changesSchema |= !order(line.now(), shape).equals(order(shape, line.now()));
        line.become(shape, fields -> {
            Map<Integer, Object> changed = fields;
            for (RecordLine.Step step : steps) {
                changed = step.apply(changed);
            }
            return changed;
        });
        boolean migrates = shape.migrations.containsKey(from);
        List<Unsaid> unsaid = new ArrayList<>();
        for (Saying saying : sayings) {
            if (!migrates || saying.compilesUnsaid()) {
                unsaid.add(without(saying.what(), migrates ? "" : "PT072", saying.leaveOut()));
            }
        }
        if (migrates) {
            unsaid.add(without("the migration", needsMigration ? "PT072" : "", copy -> copy.migrations.remove(from)));
        }
        if (changesSchema) {
            unsaid.add(without("the raise", "PT043", copy -> {
                copy.version = from;
                copy.migrations.remove(from);
                if (from == 1) {
                    copy.sayNothing();
                }
            }));
        }
        return unsaid;
    }

    /** The components that another has, too, in their order. */
    private static List<Integer> order(Shape shape, Shape other) {
        List<Integer> others = other.stored().stream().map(Component::id).toList();
        return shape.stored().stream()
                .map(Component::id)
                .filter(others::contains)
                .toList();
    }

    private Unsaid without(String what, String error, Consumer<Shape> leaveOut) {
        Shape copy = shape.copy();
        leaveOut.accept(copy);
        return new Unsaid(what + " of " + shape.name + " from version " + from, line, copy, error);
    }
}
