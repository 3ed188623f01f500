package io.github.pytree4j.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.pytree4j.processor.model.KnownTypes;

/**
 * An expression of generated code that is the codec of a type.
 *
 * @param code the expression
 * @param shared whether it only refers to a constant of another class and so needs none of its own
 * @param exact whether its static type is the codec of exactly that type; otherwise, wildcards or the type arguments of
 *     sealed interfaces being in the way, a cast must make it so
 */
record CodecExpression(CodeBlock code, boolean shared, boolean exact) {

    /** A constant of a class: the runtime's {@code Codecs}, or another codec. */
    static CodecExpression shared(ClassName owner, String constant) {
        return new CodecExpression(CodeBlock.of("$T.$L", owner, constant), true, true);
    }

    /** What a method of the runtime's {@code Codecs} makes. */
    static CodecExpression factory(String method, CodeBlock arguments) {
        return new CodecExpression(CodeBlock.of("$T.$L($L)", KnownTypes.CODECS, method, arguments), false, true);
    }

    /** The same, whose static type only comes near. */
    CodecExpression inexact() {
        return new CodecExpression(code, shared, false);
    }

    /** Whether it spreads over several lines, as that of a sealed interface does. */
    boolean isMultiline() {
        return code.toString().contains("\n");
    }

    /** Exact if this and {@code part}, of which it is composed, are. */
    CodecExpression asExactAs(CodecExpression part) {
        return part.exact ? this : inexact();
    }
}
