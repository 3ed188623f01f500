package io.github.pytree4j.processor.checking;

import io.github.pytree4j.processor.comparison.Widening;
import io.github.pytree4j.processor.model.ComponentModel;
import io.github.pytree4j.processor.model.DefaultValue;
import io.github.pytree4j.processor.model.Evolution;
import io.github.pytree4j.processor.model.History.Change;
import io.github.pytree4j.processor.model.RecordModel;
import io.github.pytree4j.processor.schema.Schema;
import io.github.pytree4j.processor.schema.SchemaField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What leads from one version of a record to the next, as the record of today says: first the migration, which finds the state
 * as its version stored it, then what annotations say, as far as the migration has not done it.
 */
final class Transition {
    private final RecordModel model;
    private final Schema before;
    private final Schema after;
    private final Schema today;
    private final Map<String, SchemaField.Stored> keysBefore;
    private final Map<String, SchemaField.Stored> keysAfter;
    private final Map<String, String> renamed = new LinkedHashMap<>();
    private final Map<String, String> renamedUnreadably = new LinkedHashMap<>();
    private final Map<String, ComponentModel.Stored> filled = new LinkedHashMap<>();
    private final List<String> removed = new ArrayList<>();

    /**
     * From one version to the next.
     *
     * @param today the schema of the record as it is
     */
    Transition(RecordModel model, Schema before, Schema after, Schema today) {
        this.model = model;
        this.before = before;
        this.after = after;
        this.today = today;
        this.keysBefore = byKey(before);
        this.keysAfter = byKey(after);
        model.stored().forEach(this::follow);
        model.evolution().removed().stream()
                .filter(key -> keysBefore.containsKey(key) && !keysAfter.containsKey(key) && !saysWhereItWent(key))
                .forEach(removed::add);
    }

    private static Map<String, SchemaField.Stored> byKey(Schema schema) {
        Map<String, SchemaField.Stored> fields = new LinkedHashMap<>();
        schema.stored().forEach(field -> fields.put(field.key(), field));
        return fields;
    }

    /** Finds under which keys a component of today was stored before and after. */
    private void follow(ComponentModel.Stored component) {
        List<String> keys = new ArrayList<>(component.formerKeys());
        keys.add(component.key());
        List<String> gone = keys.stream()
                .filter(key -> keysBefore.containsKey(key) && !keysAfter.containsKey(key))
                .toList();
        List<String> come = keys.stream()
                .filter(key -> keysAfter.containsKey(key) && !keysBefore.containsKey(key))
                .toList();
        if (gone.size() == 1 && come.size() == 1) {
            SchemaField.Stored old = Objects.requireNonNull(keysBefore.get(gone.get(0)));
            SchemaField.Stored now = Objects.requireNonNull(keysAfter.get(come.get(0)));
            boolean isReadable = new Widening(before, after).reads(old, now) && (now.grows() || !old.grows());
            (isReadable ? renamed : renamedUnreadably).put(old.key(), now.key());
        } else if (gone.isEmpty() && component.defaultValue().isPresent()) {
            come.stream().filter(key -> takesDefault(key, component)).forEach(key -> filled.put(key, component));
        }
    }

    /**
     * A default value is of today's type, which a later migration may not expect where the component was of another. A type that has
     * got constants or records since is the same one.
     */
    private boolean takesDefault(String key, ComponentModel.Stored component) {
        SchemaField.Stored then = Objects.requireNonNull(keysAfter.get(key));
        boolean isExpected = today.stored().stream()
                .filter(field -> field.key().equals(component.key()))
                .anyMatch(field -> new Widening(today, after).reads(field, then)
                        || (field.type().equals(then.type()) && hadConstant(component)));
        return isExpected
                || model.evolution().migrations().stream().noneMatch(migration -> migration.from() >= after.version());
    }

    /**
     * Whether the default value of a component is no constant that its enum got later. What a method returns is only known at run
     * time; it is taken to be what its type had then, as a number would be.
     */
    private boolean hadConstant(ComponentModel.Stored component) {
        return !(component.defaultValue().orElse(null) instanceof DefaultValue.Constant constant)
                || after.enums()
                        .getOrDefault(constant.type().reflectionName(), List.of())
                        .contains(constant.name());
    }

    /** Whether a default value of the component of today could be what a key of after begins with. */
    boolean couldTakeDefault(String key) {
        return componentOf(key)
                .filter(component -> takesDefault(key, component))
                .isPresent();
    }

    Schema before() {
        return before;
    }

    Schema after() {
        return after;
    }

    /** The migration from the version before. */
    Optional<Evolution.Migration> migration() {
        return model.evolution().migrations().stream()
                .filter(migration -> migration.from() == before.version())
                .findFirst();
    }

    /** The fields that go on from before to after, each as it was and as it became, whatever their types. */
    Map<SchemaField.Stored, SchemaField.Stored> kept() {
        Map<SchemaField.Stored, SchemaField.Stored> kept = new LinkedHashMap<>();
        keysBefore.forEach((key, old) -> {
            SchemaField.Stored now = keysAfter.get(renamed.getOrDefault(key, key));
            if (now != null) {
                kept.put(old, now);
            }
        });
        return kept;
    }

    /**
     * The fields that annotations call the same, each as it was and as it became, though what it was cannot be read as what it
     * became.
     */
    Map<SchemaField.Stored, SchemaField.Stored> renamedUnreadably() {
        Map<SchemaField.Stored, SchemaField.Stored> fields = new LinkedHashMap<>();
        renamedUnreadably.forEach((from, to) ->
                fields.put(Objects.requireNonNull(keysBefore.get(from)), Objects.requireNonNull(keysAfter.get(to))));
        return fields;
    }

    /** The key of after under which a key of before goes on, if it does. */
    Optional<String> next(String key) {
        return Optional.of(renamed.getOrDefault(key, key)).filter(keysAfter::containsKey);
    }

    /** Whether annotations say what becomes of what stood at a key, be it that it cannot be read as that. */
    boolean saysWhereItWent(String key) {
        return renamed.containsKey(key) || renamedUnreadably.containsKey(key) || removed.contains(key);
    }

    /** Whether annotations say where what stands at a key comes from, be it that it cannot be read as that. */
    boolean saysWhereItCameFrom(String key) {
        return renamed.containsValue(key) || renamedUnreadably.containsValue(key) || filled.containsKey(key);
    }

    /** Whether a component of today is stored at a key. */
    boolean isStoredToday(String key) {
        return model.stored().stream().anyMatch(component -> component.key().equals(key));
    }

    /** The component of today that is, or once was, stored at a key. */
    Optional<ComponentModel.Stored> componentOf(String key) {
        return model.stored().stream()
                .filter(component ->
                        component.key().equals(key) || component.formerKeys().contains(key))
                .findFirst();
    }

    /** Everything that is done, in order. */
    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        migration().ifPresent(migration -> changes.add(new Change.Migrate(migration)));
        renamed.forEach((from, to) -> changes.add(new Change.Rename(from, to)));
        removed.forEach(key -> changes.add(new Change.Remove(key)));
        filled.forEach((key, component) -> changes.add(new Change.Fill(key, component)));
        return changes;
    }
}
