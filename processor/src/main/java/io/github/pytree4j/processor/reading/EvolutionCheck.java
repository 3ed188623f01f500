package io.github.pytree4j.processor.reading;

import com.palantir.javapoet.ClassName;
import io.github.pytree4j.processor.errors.ErrorReporter;
import io.github.pytree4j.processor.errors.EvolutionMessages;
import io.github.pytree4j.processor.errors.Message;
import io.github.pytree4j.processor.model.ComponentModel;
import io.github.pytree4j.processor.model.Evolution;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/** Whether what a record says of its older versions makes sense for its components of today. */
final class EvolutionCheck {
    private final TypeElement owner;
    private final int version;
    private final ErrorReporter errors;
    private final Map<String, ComponentModel.Stored> byKey = new HashMap<>();
    private final Map<String, String> nameOfFormerKey = new HashMap<>();

    EvolutionCheck(TypeElement owner, int version, ErrorReporter errors) {
        this.owner = owner;
        this.version = version;
        this.errors = errors;
    }

    /** Reports what makes none, at the component or the member that says it. */
    void check(List<ComponentModel> components, Evolution evolution) {
        Map<String, ComponentModel.Stored> byName = new HashMap<>();
        for (ComponentModel component : components) {
            if (component instanceof ComponentModel.Stored stored) {
                byKey.put(stored.key(), stored);
                byName.put(stored.name(), stored);
            }
        }
        checkFormerNames(evolution.formerNames());
        checkRemoved(evolution.removed());
        for (RecordComponentElement component : owner.getRecordComponents()) {
            ComponentModel.Stored stored = byName.get(component.getSimpleName().toString());
            if (stored != null) {
                checkFormerKeys(component, stored);
            }
        }
    }

    private void checkFormerNames(List<String> names) {
        Set<String> usable =
                usable(names, RecordOptions.FORMERLY, message -> errors.error(owner, RecordOptions.FORMERLY, message));
        String own = ClassName.get(owner).reflectionName();
        if (usable.contains(own)) {
            errors.error(owner, RecordOptions.FORMERLY, EvolutionMessages.formerNameIsName(own));
        }
    }

    private void checkRemoved(List<String> removed) {
        if ((version == 0 || version == 1) && !removed.isEmpty()) {
            errors.error(owner, RecordOptions.REMOVED, EvolutionMessages.removedWithoutOlder(version));
        }
        Consumer<Message> report = message -> errors.error(owner, RecordOptions.REMOVED, message);
        for (String key : usable(removed, RecordOptions.REMOVED, report)) {
            ComponentModel.Stored stored = byKey.get(key);
            if (stored != null) {
                report.accept(EvolutionMessages.removedIsStored(key, stored.name()));
            }
        }
    }

    private void checkFormerKeys(RecordComponentElement component, ComponentModel.Stored stored) {
        Consumer<Message> report = message -> errors.error(component, message);
        for (String former : usable(stored.formerKeys(), "formerly", report)) {
            ComponentModel.Stored other = byKey.get(former);
            String sharing = nameOfFormerKey.putIfAbsent(former, stored.name());
            if (former.equals(stored.key())) {
                report.accept(EvolutionMessages.formerKeyIsKey(stored.name(), former));
            } else if (sharing != null) {
                report.accept(EvolutionMessages.sameFormerKey(stored.name(), sharing, former));
            } else if (other != null && other.formerKeys().contains(stored.key())) {
                report.accept(EvolutionMessages.swappedKeys(stored.name(), other.name()));
            }
        }
    }

    /** The names in a member that are no mistakes by themselves. */
    private static Set<String> usable(List<String> names, String member, Consumer<Message> report) {
        Set<String> usable = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                report.accept(EvolutionMessages.namedTwice(member, name));
            } else if (name.isBlank()) {
                report.accept(EvolutionMessages.blankName(member));
            } else {
                usable.add(name);
            }
        }
        return usable;
    }
}
