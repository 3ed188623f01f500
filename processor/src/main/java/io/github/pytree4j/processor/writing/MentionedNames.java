package io.github.pytree4j.processor.writing;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.github.pytree4j.processor.model.ComponentModel;
import io.github.pytree4j.processor.model.ComponentType;
import io.github.pytree4j.processor.model.KnownTypes;
import io.github.pytree4j.processor.model.RecordModel;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names by which the codec of one record may refer to classes and packages. A type variable or a variable of such a
 * name would hide what is meant.
 */
final class MentionedNames {
    private final Set<String> classes = new TreeSet<>(KnownTypes.JAVA_LANG);
    private final Set<String> packages = new TreeSet<>(Set.of("java"));

    MentionedNames(RecordModel model) {
        KnownTypes.ALL.forEach(this::add);
        add(model.className());
        add(model.codec());
        for (TypeVariableName variable : model.typeVariables()) {
            variable.bounds().forEach(this::add);
        }
        for (ComponentModel.Stored component : model.stored()) {
            add(component.type());
            add(component.content());
        }
    }

    /** The simple names of classes. */
    Set<String> classes() {
        return classes;
    }

    /** The first parts of the names of packages, with which the full name of a class begins. */
    Set<String> packages() {
        return packages;
    }

    private void add(TypeName type) {
        if (type instanceof ClassName name) {
            classes.addAll(name.simpleNames());
            if (!name.packageName().isEmpty()) {
                packages.add(name.packageName().split("\\.", 2)[0]);
            }
        } else if (type instanceof ParameterizedTypeName parameterized) {
            add(parameterized.rawType());
            parameterized.typeArguments().forEach(this::add);
        } else if (type instanceof ArrayTypeName array) {
            add(array.componentType());
        } else if (type instanceof WildcardTypeName wildcard) {
            wildcard.upperBounds().forEach(this::add);
            wildcard.lowerBounds().forEach(this::add);
        }
    }

    /** What the codec of {@code type} refers to beside the type itself. */
    private void add(ComponentType type) {
        if (type instanceof ComponentType.RecordOf record) {
            add(record.codec());
        } else if (type instanceof ComponentType.SealedOf sealed) {
            for (ComponentType.SealedOf.Variant variant : sealed.records()) {
                add(variant.type());
                add(variant.codec());
            }
        } else if (type instanceof ComponentType.CustomCodec custom) {
            add(custom.codec());
        }
        type.parts().forEach(this::add);
    }
}
