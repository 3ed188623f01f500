package io.github.pytree4j.processor.rendering;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.stream.Collectors;

/** How schemas spell the type arguments of records and sealed interfaces, which may be any types of Java. */
final class TypeArguments {
    private TypeArguments() {}

    static String spell(TypeName type) {
        if (type instanceof ParameterizedTypeName generic) {
            return generic.typeArguments().stream()
                    .map(TypeArguments::spell)
                    .collect(Collectors.joining(", ", generic.rawType().reflectionName() + "<", ">"));
        } else if (type instanceof ArrayTypeName array) {
            return spell(array.componentType()) + "[]";
        } else if (type instanceof WildcardTypeName wildcard) {
            return spell(wildcard.upperBounds().get(0));
        }
        return raw(type);
    }

    /** Without type arguments: those of a bound may mention the variable that it bounds. */
    private static String raw(TypeName type) {
        if (type instanceof TypeVariableName variable) {
            return variable.bounds().isEmpty()
                    ? Object.class.getName()
                    : raw(variable.bounds().get(0));
        } else if (type instanceof ParameterizedTypeName generic) {
            return generic.rawType().reflectionName();
        }
        return type instanceof ClassName name ? name.reflectionName() : type.toString();
    }
}
