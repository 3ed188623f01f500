package io.github.pytree4j.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;

/** What a component is in checkpoints of versions that did not have it. */
public sealed interface DefaultValue {

    /** There is nothing to be: an empty {@code Optional}. */
    record Empty() implements DefaultValue {}

    /** A value that is written. */
    sealed interface Given extends DefaultValue {

        /** Gives it, in code of the record's package. */
        CodeBlock expression();
    }

    /** A literal, or what a method returns. */
    record Expression(CodeBlock expression) implements Given {}

    /** A constant of the enum that the component is. */
    record Constant(ClassName type, String name) implements Given {
        @Override
        public CodeBlock expression() {
            return CodeBlock.of("$T.$L", type, name);
        }
    }
}
