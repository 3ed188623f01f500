package io.github.pytree4j.processor.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.lang.reflect.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the processor knows by name is there in the runtime. */
class KnownTypesTest {
    static List<ClassName> all() {
        return KnownTypes.ALL;
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyKnownTypeExists(ClassName type) {
        assertDoesNotThrow(() -> Class.forName(type.reflectionName()));
    }

    @Test
    void whatIsUsedOfJavaLangIsThere() {
        for (String name : KnownTypes.JAVA_LANG) {
            assertDoesNotThrow(() -> Class.forName("java.lang." + name));
        }
    }

    @ParameterizedTest
    @EnumSource(LeafType.class)
    void everyLeafTypeHasItsCodec(LeafType leaf) throws ReflectiveOperationException {
        Field codec = Class.forName(KnownTypes.CODECS.reflectionName()).getField(leaf.name());
        TypeName type = TypeName.get(codec.getGenericType());
        TypeName encoded = ((ParameterizedTypeName) type).typeArguments().get(0);
        if (encoded instanceof ClassName name) {
            assertEquals(leaf, LeafType.of(name).orElseThrow());
        } else {
            assertEquals("byte[]", encoded.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(MapKeyType.Simple.class)
    void everyKeyTypeHasItsConstant(MapKeyType.Simple key) throws ReflectiveOperationException {
        Field constant = Class.forName(KnownTypes.MAP_KEY.reflectionName()).getField(key.name());
        TypeName type = ((ParameterizedTypeName) TypeName.get(constant.getGenericType()))
                .typeArguments()
                .get(0);
        assertEquals(key.name(), LeafType.of((ClassName) type).orElseThrow().name());
    }
}
