package io.github.pytree4j.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A record without errors: all that is needed to write its codec.
 *
 * @param element where it is declared
 * @param displayName its name in messages
 * @param type the record with its own type variables as arguments
 * @param typeVariables the type variables it declares
 * @param components its components in declared order
 * @param codec the class to write
 * @param isPublic whether every class can see it
 * @param traits what its surroundings ask of generated code
 */
record RecordModel(
        TypeElement element,
        String displayName,
        TypeName type,
        List<TypeVariableName> typeVariables,
        List<ComponentModel> components,
        ClassName codec,
        boolean isPublic,
        Traits traits) {

    /**
     * What the surroundings of a record ask of generated code.
     *
     * @param hasGenerated whether {@code @Generated} can be seen from the record's module
     * @param nullMarked whether null checkers look at code in its place
     * @param deprecated whether its codec cannot but use something that is deprecated
     * @param hidesJavaLang whether its package has a class that is named like one of {@code java.lang}
     */
    record Traits(boolean hasGenerated, boolean nullMarked, boolean deprecated, boolean hidesJavaLang) {}

    List<ComponentModel> stored() {
        return components.stream().filter(component -> !component.isStatic()).toList();
    }

    /** Whether a restore needs a target, for it is the only source of static components. */
    boolean needsTarget() {
        return components.stream().anyMatch(ComponentModel::isStatic);
    }

    boolean isGeneric() {
        return !typeVariables.isEmpty();
    }
}
