package io.github.pytree4j.processor.writing;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The type variables of a record as its codec declares them: under their own names, unless those would hide a class that
 * the codec mentions.
 */
final class TypeVariables {
    private final Map<String, TypeVariableName> renamed = new HashMap<>();
    private final List<TypeVariableName> declarations;

    /** @param taken the names that type variables must not have */
    TypeVariables(List<TypeVariableName> ofRecord, Set<String> taken) {
        NameAllocator names = new NameAllocator();
        taken.forEach(names::newName);
        for (TypeVariableName variable : ofRecord) {
            renamed.put(variable.name(), TypeVariableName.get(names.newName(variable.name())));
        }
        this.declarations = ofRecord.stream().map(this::declaration).toList();
    }

    private TypeVariableName declaration(TypeVariableName variable) {
        TypeName[] bounds = variable.bounds().stream().map(this::rename).toArray(TypeName[]::new);
        return TypeVariableName.get(nameOf(variable).name(), bounds);
    }

    /** The variables with their bounds. */
    List<TypeVariableName> declarations() {
        return declarations;
    }

    /** {@code type} as it is called within the codec. */
    TypeName rename(TypeName type) {
        if (type instanceof TypeVariableName variable) {
            return nameOf(variable);
        } else if (type instanceof ArrayTypeName array) {
            return ArrayTypeName.of(rename(array.componentType()));
        } else if (type instanceof WildcardTypeName wildcard) {
            return wildcard.lowerBounds().isEmpty()
                    ? WildcardTypeName.subtypeOf(rename(wildcard.upperBounds().get(0)))
                    : WildcardTypeName.supertypeOf(rename(wildcard.lowerBounds().get(0)));
        } else if (type instanceof ParameterizedTypeName parameterized) {
            List<TypeName> arguments =
                    parameterized.typeArguments().stream().map(this::rename).toList();
            // A type within a generic class mentions no variable of the record, and cannot be put together again here.
            return arguments.equals(parameterized.typeArguments())
                    ? type
                    : ParameterizedTypeName.get(parameterized.rawType(), arguments.toArray(new TypeName[0]));
        }
        return type;
    }

    private TypeVariableName nameOf(TypeVariableName variable) {
        return renamed.getOrDefault(variable.name(), variable);
    }
}
