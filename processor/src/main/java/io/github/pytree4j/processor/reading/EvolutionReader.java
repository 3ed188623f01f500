package io.github.pytree4j.processor.reading;

import io.github.pytree4j.processor.errors.ErrorReporter;
import io.github.pytree4j.processor.errors.EvolutionMessages;
import io.github.pytree4j.processor.model.ComponentModel;
import io.github.pytree4j.processor.model.Evolution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/** Reads what a record says of its older versions, and whether that makes sense for its components of today. */
final class EvolutionReader {
    private final TypeElement owner;
    private final int version;
    private final TypeAccess access;
    private final ErrorReporter errors;

    EvolutionReader(TypeElement owner, int version, TypeAccess access, ErrorReporter errors) {
        this.owner = owner;
        this.version = version;
        this.access = access;
        this.errors = errors;
    }

    Evolution read(List<ComponentModel> components) {
        List<String> removed = RecordOptions.removed(owner);
        Map<String, ComponentModel.Stored> byKey = new HashMap<>();
        for (ComponentModel component : components) {
            if (component instanceof ComponentModel.Stored stored) {
                byKey.put(stored.key(), stored);
            }
        }
        checkRemoved(removed, byKey);
        checkFormerKeys(byKey);
        return new Evolution(
                RecordOptions.formerly(owner),
                removed,
                new MigrationReader(owner, version, access, errors).readAll());
    }

    private void checkRemoved(List<String> removed, Map<String, ComponentModel.Stored> byKey) {
        if (version < 1 && !removed.isEmpty()) {
            errors.error(owner, RecordOptions.REMOVED, EvolutionMessages.removedWithoutVersion());
        }
        for (String key : removed) {
            ComponentModel.Stored stored = byKey.get(key);
            if (stored != null) {
                errors.error(owner, RecordOptions.REMOVED, EvolutionMessages.removedIsStored(key, stored.name()));
            }
        }
    }

    private void checkFormerKeys(Map<String, ComponentModel.Stored> byKey) {
        Map<String, String> nameOfFormerKey = new HashMap<>();
        for (RecordComponentElement component : owner.getRecordComponents()) {
            byKey.values().stream()
                    .filter(stored -> component.getSimpleName().contentEquals(stored.name()))
                    .forEach(stored -> checkFormerKeys(component, stored, byKey, nameOfFormerKey));
        }
    }

    private void checkFormerKeys(
            RecordComponentElement component,
            ComponentModel.Stored stored,
            Map<String, ComponentModel.Stored> byKey,
            Map<String, String> nameOfFormerKey) {
        for (String former : stored.formerKeys()) {
            ComponentModel.Stored other = byKey.get(former);
            String sharing = nameOfFormerKey.putIfAbsent(former, stored.name());
            if (former.equals(stored.key())) {
                errors.error(component, EvolutionMessages.formerKeyIsKey(stored.name(), former));
            } else if (sharing != null) {
                errors.error(component, EvolutionMessages.sameFormerKey(stored.name(), sharing, former));
            } else if (other != null && other.formerKeys().contains(stored.key())) {
                errors.error(component, EvolutionMessages.swappedKeys(stored.name(), other.name()));
            }
        }
    }
}
