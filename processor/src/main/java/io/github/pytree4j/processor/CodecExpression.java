package io.github.pytree4j.processor;

import com.palantir.javapoet.CodeBlock;

/**
 * An expression of generated code that is the codec of a type.
 *
 * @param code the expression
 * @param shared whether it only refers to a constant of the runtime and so needs none of its own
 * @param exact whether its static type is the codec of exactly that type; otherwise, wildcards or the type arguments of
 *     sealed interfaces being in the way, a cast must make it so
 */
record CodecExpression(CodeBlock code, boolean shared, boolean exact) {

    /** A constant of the runtime's {@code Codecs}. */
    static CodecExpression shared(String constant) {
        return new CodecExpression(CodeBlock.of("$T.$L", RuntimeTypes.CODECS, constant), true, true);
    }

    static CodecExpression of(String format, Object... args) {
        return new CodecExpression(CodeBlock.of(format, args), false, true);
    }

    /** The same, whose static type only comes near. */
    CodecExpression inexact() {
        return new CodecExpression(code, false, false);
    }

    /** Exact if this and {@code part}, of which it is composed, are. */
    CodecExpression asExactAs(CodecExpression part) {
        return part.exact ? this : inexact();
    }
}
