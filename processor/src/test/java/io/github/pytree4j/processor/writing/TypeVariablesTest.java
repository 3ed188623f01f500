package io.github.pytree4j.processor.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TypeVariablesTest {
    private static final ClassName LIST = ClassName.get(List.class);
    private static final TypeVariableName T = TypeVariableName.get("T");

    @Test
    void aFreeNameStays() {
        TypeVariables variables = new TypeVariables(List.of(T), Set.of("List"));
        TypeName list = ParameterizedTypeName.get(LIST, T);
        assertSame(list, variables.rename(list));
    }

    @Test
    void aTakenNameIsChangedWhereverItStands() {
        TypeVariables variables = new TypeVariables(List.of(T), Set.of("T"));
        TypeName type = ParameterizedTypeName.get(
                LIST, WildcardTypeName.subtypeOf(ParameterizedTypeName.get(LIST, ArrayTypeName.of(T))));
        assertEquals(
                "java.util.List<? extends java.util.List<T_[]>>",
                variables.rename(type).toString());
    }

    @Test
    void aNewNameIsNeitherTakenNorThatOfAnotherVariable() {
        TypeVariables variables = new TypeVariables(List.of(T, TypeVariableName.get("T_")), Set.of("T"));
        assertEquals(
                List.of("T_", "T__"),
                variables.declarations().stream().map(TypeVariableName::name).toList());
    }

    @Test
    void boundsAreRenamedToo() {
        TypeVariableName bounded = TypeVariableName.get("B", ParameterizedTypeName.get(LIST, T));
        TypeVariables variables = new TypeVariables(List.of(T, bounded), Set.of("T"));
        assertEquals(
                "[java.util.List<T_>]", variables.declarations().get(1).bounds().toString());
    }
}
