package io.github.pytree4j.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.Map;

/** How values of the primitive types pass through sinks and sources without a box. */
final class Primitives {
    /** @param initial the value of a local variable before anything is decoded into it */
    private record Primitive(String write, String read, String initial) {}

    private static final Map<TypeName, Primitive> PRIMITIVES = Map.of(
            TypeName.BOOLEAN, new Primitive("bool", "bool", "false"),
            TypeName.BYTE, new Primitive("int64", "int8", "0"),
            TypeName.SHORT, new Primitive("int64", "int16", "0"),
            TypeName.INT, new Primitive("int64", "int32", "0"),
            TypeName.LONG, new Primitive("int64", "int64", "0L"),
            TypeName.CHAR, new Primitive("string", "character", "'\\0'"),
            TypeName.FLOAT, new Primitive("float64", "float32", "0f"),
            TypeName.DOUBLE, new Primitive("float64", "float64", "0.0"));

    private Primitives() {}

    static CodeBlock write(TypeName type, String sink, CodeBlock value) {
        return CodeBlock.of("$L.$L($L)", sink, of(type).write(), written(type, value));
    }

    static CodeBlock writeField(TypeName type, String sink, int index, CodeBlock value) {
        return CodeBlock.of(
                "$L.$L($L, $L, $L)", sink, of(type).write(), GeneratedNames.FIELDS, index, written(type, value));
    }

    private static CodeBlock written(TypeName type, CodeBlock value) {
        return type.equals(TypeName.CHAR) ? CodeBlock.of("$T.valueOf($L)", String.class, value) : value;
    }

    static CodeBlock read(TypeName type, String source) {
        return CodeBlock.of("$L.$L()", source, of(type).read());
    }

    static String initial(TypeName type) {
        return of(type).initial();
    }

    private static Primitive of(TypeName type) {
        Primitive primitive = PRIMITIVES.get(type);
        if (primitive == null) {
            throw new IllegalArgumentException(type + " is not primitive");
        }
        return primitive;
    }
}
