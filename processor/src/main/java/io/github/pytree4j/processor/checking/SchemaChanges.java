package io.github.pytree4j.processor.checking;

import io.github.pytree4j.processor.errors.SchemaMessages;
import io.github.pytree4j.processor.schema.Schema;
import io.github.pytree4j.processor.schema.SchemaField.Stored;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Lists what has changed between two schemas of a record, as far as that asks for a new version: {@link Schema} says why. */
final class SchemaChanges {
    private final Schema before;
    private final Schema after;
    private final Map<String, Stored> keysBefore;
    private final Map<String, Stored> keysAfter;
    private final List<SchemaChange> changes = new ArrayList<>();

    private SchemaChanges(Schema before, Schema after) {
        this.before = before;
        this.after = after;
        this.keysBefore = by(Stored::key, before);
        this.keysAfter = by(Stored::key, after);
    }

    /** What has changed, in the order of the fields; nothing if the version may stay. */
    static List<SchemaChange> between(Schema before, Schema after) {
        SchemaChanges changes = new SchemaChanges(before, after);
        changes.compareFields();
        changes.compareOrder();
        changes.compareNames("enum", before.enums(), after.enums());
        changes.compareNames("sealed", before.sealedTypes(), after.sealedTypes());
        return List.copyOf(changes.changes);
    }

    private static Map<String, Stored> by(Function<Stored, String> property, Schema schema) {
        Map<String, Stored> fields = new LinkedHashMap<>();
        schema.stored().forEach(field -> fields.put(property.apply(field), field));
        return fields;
    }

    /** A field is known by its key. Under another key it is the same only if the component kept its name. */
    private void compareFields() {
        Map<String, Stored> namesAfter = by(Stored::name, after);
        Set<String> added = new LinkedHashSet<>(keysAfter.keySet());
        added.removeAll(keysBefore.keySet());
        for (Stored old : before.stored()) {
            Stored same = keysAfter.get(old.key());
            Stored namesake = namesAfter.get(old.name());
            if (same != null) {
                compare(old, same);
            } else if (namesake != null && added.remove(namesake.key())) {
                add(namesake.name(), SchemaMessages.keyChanged(old.name(), old.key(), namesake.key()));
                compare(old, namesake);
            } else {
                removed(old);
            }
        }
        for (Stored field : after.stored()) {
            if (added.contains(field.key())) {
                add(field.name(), SchemaMessages.fieldAdded(field.name(), field.key(), field.type()));
            }
        }
    }

    private void compare(Stored old, Stored now) {
        if (!old.type().equals(now.type())) {
            add(now.name(), SchemaMessages.typeChanged(now.name(), old.type(), now.type()));
        }
        if (old.grows() && !now.grows()) {
            add(now.name(), SchemaMessages.growsNoLonger(now.name()));
        }
    }

    private void removed(Stored old) {
        boolean isStatic = after.fields().stream()
                .anyMatch(field -> field.name().equals(old.name()) && !(field instanceof Stored));
        if (isStatic) {
            add(old.name(), SchemaMessages.storedNoLonger(old.name(), old.key(), old.type()));
        } else {
            changes.add(new SchemaChange(null, SchemaMessages.fieldRemoved(old.name(), old.key(), old.type())));
        }
    }

    private void compareOrder() {
        List<String> orderBefore =
                keysBefore.keySet().stream().filter(keysAfter::containsKey).toList();
        List<String> orderAfter =
                keysAfter.keySet().stream().filter(keysBefore::containsKey).toList();
        if (!orderBefore.equals(orderAfter)) {
            changes.add(new SchemaChange(null, SchemaMessages.orderChanged(orderBefore, orderAfter)));
        }
    }

    /** What only one of the schemas mentions is told by the types of the fields. */
    private void compareNames(
            String kind, Map<String, List<String>> namesBefore, Map<String, List<String>> namesAfter) {
        namesBefore.forEach((type, old) -> {
            List<String> now = namesAfter.getOrDefault(type, old);
            if (!now.equals(old)) {
                List<String> added =
                        now.stream().filter(name -> !old.contains(name)).toList();
                List<String> removed =
                        old.stream().filter(name -> !now.contains(name)).toList();
                changes.add(new SchemaChange(null, SchemaMessages.namesChanged(kind + " " + type, added, removed)));
            }
        });
    }

    private void add(String component, String text) {
        changes.add(new SchemaChange(component, text));
    }
}
