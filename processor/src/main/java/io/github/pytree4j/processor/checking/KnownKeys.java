package io.github.pytree4j.processor.checking;

import io.github.pytree4j.processor.errors.ErrorReporter;
import io.github.pytree4j.processor.errors.WayMessages;
import io.github.pytree4j.processor.model.ComponentModel;
import io.github.pytree4j.processor.model.RecordModel;
import io.github.pytree4j.processor.schema.Schema;
import io.github.pytree4j.processor.schema.SchemaField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** Refuses what a record says of keys that never were, or never went: it does nothing, and is most likely misspelled. */
final class KnownKeys {
    private static final String REMOVED = "removed";

    private final TypeElement record;
    private final RecordModel model;
    private final ErrorReporter errors;

    /** Those of all versions, this one last. */
    private final List<List<SchemaField.Stored>> versions = new ArrayList<>();

    /** For the schemas of all older versions, oldest first, and of today. */
    KnownKeys(TypeElement record, RecordModel model, List<Schema> older, Schema today, ErrorReporter errors) {
        this.record = record;
        this.model = model;
        this.errors = errors;
        older.forEach(schema -> versions.add(schema.stored()));
        versions.add(today.stored());
    }

    void check() {
        for (String key : model.evolution().removed()) {
            if (!wasStored(key)) {
                errors.error(record, REMOVED, WayMessages.neverStored(key, REMOVED, hint(key)));
            }
        }
        for (ComponentModel.Stored component : model.stored()) {
            for (String key : component.formerKeys()) {
                if (!wasStored(key)) {
                    ComponentErrors.report(
                            record, component.name(), WayMessages.neverStored(key, "formerly", hint(key)), errors);
                } else if (!wasLost(key)) {
                    ComponentErrors.report(
                            record, component.name(), WayMessages.neverLost(component.name(), key), errors);
                }
            }
        }
    }

    private Stream<SchemaField.Stored> older() {
        return versions.subList(0, versions.size() - 1).stream().flatMap(List::stream);
    }

    private boolean wasStored(String key) {
        return older().anyMatch(field -> field.key().equals(key));
    }

    /** Whether a version stored it and the next did not. */
    private boolean wasLost(String key) {
        for (int i = 0; i + 1 < versions.size(); i++) {
            if (has(versions.get(i), key) && !has(versions.get(i + 1), key)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(List<SchemaField.Stored> fields, String key) {
        return fields.stream().anyMatch(field -> field.key().equals(key));
    }

    /** What may have been meant: the key of a component of that name, or one that is gone and of which nothing is said. */
    private String hint(String wrong) {
        Optional<String> keyOfName = older().filter(field -> field.name().equals(wrong))
                .map(SchemaField.Stored::key)
                .findFirst();
        if (keyOfName.isPresent()) {
            return WayMessages.keyOfComponent(keyOfName.get());
        }
        List<SchemaField.Stored> today = versions.get(versions.size() - 1);
        return WayMessages.keysThatAreGone(older().map(SchemaField.Stored::key)
                .distinct()
                .filter(key -> !has(today, key) && !isNamed(key))
                .toList());
    }

    private boolean isNamed(String key) {
        return model.evolution().removed().contains(key)
                || model.stored().stream()
                        .anyMatch(component -> component.formerKeys().contains(key));
    }
}
