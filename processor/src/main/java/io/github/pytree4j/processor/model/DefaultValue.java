package io.github.pytree4j.processor.model;

import com.palantir.javapoet.CodeBlock;

/** What a component is in checkpoints of versions that did not have it. */
public sealed interface DefaultValue {

    /** There is nothing to be: an empty {@code Optional}. */
    record Empty() implements DefaultValue {}

    /** @param expression gives the value, in code of the record's package */
    record Given(CodeBlock expression) implements DefaultValue {}
}
