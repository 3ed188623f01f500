package io.github.pytree4j.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;

/**
 * A record without errors: all that is needed to write its codec.
 *
 * @param displayName its name in messages
 * @param className its class
 * @param version the version of the class, 0 if it has none
 * @param typeVariables the type variables it declares
 * @param components its components in declared order
 * @param evolution what it says of its older versions
 * @param codec the class to write
 * @param isPublic whether every class can see it
 * @param traits what its surroundings ask of generated code
 */
public record RecordModel(
        String displayName,
        ClassName className,
        int version,
        List<TypeVariableName> typeVariables,
        List<ComponentModel> components,
        Evolution evolution,
        ClassName codec,
        boolean isPublic,
        Traits traits) {

    public RecordModel {
        typeVariables = List.copyOf(typeVariables);
        components = List.copyOf(components);
    }

    /**
     * What the surroundings of a record ask of generated code.
     *
     * @param hasGenerated whether {@code @Generated} can be seen from the record's module
     * @param nullMarked whether null checkers look at code in its place
     * @param deprecated whether its codec cannot but use something that is deprecated
     * @param exported whether its codec is part of what a module exports
     * @param hidesJavaLang whether its package has a class that is named like one of {@code java.lang}
     */
    public record Traits(
            boolean hasGenerated, boolean nullMarked, boolean deprecated, boolean exported, boolean hidesJavaLang) {}

    /** The components that are part of the pytree. */
    public List<ComponentModel.Stored> stored() {
        return components.stream()
                .filter(ComponentModel.Stored.class::isInstance)
                .map(ComponentModel.Stored.class::cast)
                .toList();
    }

    /** Whether a restore needs a target, for it is the only source of static components. */
    public boolean needsTarget() {
        return components.stream().anyMatch(ComponentModel.Static.class::isInstance);
    }

    public boolean isGeneric() {
        return !typeVariables.isEmpty();
    }
}
