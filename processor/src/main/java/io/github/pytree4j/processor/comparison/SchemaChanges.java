package io.github.pytree4j.processor.comparison;

import io.github.pytree4j.processor.schema.Schema;
import io.github.pytree4j.processor.schema.SchemaField;
import io.github.pytree4j.processor.schema.SchemaField.Static;
import io.github.pytree4j.processor.schema.SchemaField.Stored;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Lists what has changed between two schemas of a record; the versions of the records within are not compared. */
public final class SchemaChanges {
    private final Schema before;
    private final Schema after;
    private final Map<String, SchemaField> namesBefore;
    private final Map<String, SchemaField> namesAfter;
    private final Map<String, Stored> keysBefore;
    private final Map<String, Stored> keysAfter;
    private final Widening widening;
    private final Widening wideningBack;
    private final List<SchemaChange> changes = new ArrayList<>();

    private SchemaChanges(Schema before, Schema after) {
        this.before = before;
        this.after = after;
        this.namesBefore = by(SchemaField::name, before.fields());
        this.namesAfter = by(SchemaField::name, after.fields());
        this.keysBefore = by(Stored::key, before.stored());
        this.keysAfter = by(Stored::key, after.stored());
        this.widening = new Widening(before, after);
        this.wideningBack = new Widening(after, before);
    }

    /** All that has changed, field by field in the order of {@code before}, then what was added, then what is of no one field. */
    public static List<SchemaChange> between(Schema before, Schema after) {
        SchemaChanges changes = new SchemaChanges(before, after);
        changes.compareFields();
        changes.compareStaticComponents();
        changes.compareOrder();
        changes.compareNames(NamesChange.Kind.ENUM, before.enums(), after.enums());
        changes.compareNames(NamesChange.Kind.SEALED, before.sealedTypes(), after.sealedTypes());
        return List.copyOf(changes.changes);
    }

    private static <F> Map<String, F> by(Function<F, String> property, List<F> fields) {
        Map<String, F> index = new LinkedHashMap<>();
        fields.forEach(field -> index.put(property.apply(field), field));
        return index;
    }

    /** A field is known by its key. Under another key it is the same only if the component kept its name. */
    private void compareFields() {
        Set<String> added = new LinkedHashSet<>(keysAfter.keySet());
        added.removeAll(keysBefore.keySet());
        for (Stored old : before.stored()) {
            Stored same = keysAfter.get(old.key());
            SchemaField namesake = namesAfter.get(old.name());
            if (same != null) {
                compare(old, same);
            } else if (namesake instanceof Stored renamed && added.remove(renamed.key())) {
                changes.add(FieldChange.keyChanged(old, renamed));
                compare(old, renamed);
            } else {
                changes.add(FieldChange.removed(old, namesake instanceof Static field ? field : null));
            }
        }
        for (Stored field : after.stored()) {
            if (added.contains(field.key())) {
                changes.add(FieldChange.added(namesBefore.get(field.name()) instanceof Static old ? old : null, field));
            }
        }
    }

    private void compare(Stored old, Stored now) {
        if (!old.name().equals(now.name())) {
            changes.add(FieldChange.sourceOnly(FieldChange.Kind.RENAMED, old, now));
        }
        if (!old.type().equals(now.type())) {
            changes.add(FieldChange.retyped(old, now, widening.reads(old, now), wideningBack.reads(now, old)));
        }
        if (old.grows() && !now.grows()) {
            changes.add(FieldChange.growsNoLonger(old, now, Widening.comparesSizes(now)));
        } else if (!old.grows() && now.grows()) {
            changes.add(FieldChange.sourceOnly(FieldChange.Kind.GROWS_NOW, old, now));
        }
    }

    /** Those that are stored on the other side are told there. */
    private void compareStaticComponents() {
        namesBefore.forEach((name, old) -> {
            if (old instanceof Static && !namesAfter.containsKey(name)) {
                changes.add(FieldChange.sourceOnly(FieldChange.Kind.STATIC_REMOVED, old, null));
            }
        });
        namesAfter.forEach((name, now) -> {
            if (now instanceof Static && !namesBefore.containsKey(name)) {
                changes.add(FieldChange.sourceOnly(FieldChange.Kind.STATIC_ADDED, null, now));
            }
        });
    }

    private void compareOrder() {
        List<String> orderBefore =
                keysBefore.keySet().stream().filter(keysAfter::containsKey).toList();
        List<String> orderAfter =
                keysAfter.keySet().stream().filter(keysBefore::containsKey).toList();
        if (!orderBefore.equals(orderAfter)) {
            changes.add(new OrderChange(orderBefore, orderAfter));
        }
    }

    /** What only one of the schemas mentions is told by the types of the fields. */
    private void compareNames(
            NamesChange.Kind kind, Map<String, List<String>> typesBefore, Map<String, List<String>> typesAfter) {
        typesBefore.forEach((type, old) -> {
            List<String> now = typesAfter.getOrDefault(type, old);
            if (!now.equals(old)) {
                changes.add(new NamesChange(kind, type, without(now, old), without(old, now)));
            }
        });
    }

    private static List<String> without(List<String> names, List<String> others) {
        Set<String> known = new HashSet<>(others);
        return names.stream().filter(name -> !known.contains(name)).toList();
    }
}
