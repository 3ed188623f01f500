package io.github.pytree4j.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.pytree4j.processor.model.ComponentModel;
import io.github.pytree4j.processor.model.ComponentType;
import io.github.pytree4j.processor.model.LeafType;
import org.jspecify.annotations.Nullable;

/**
 * A stored component in generated code.
 *
 * @param component what it is
 * @param type its type, as the codec calls it
 * @param variable the variable that holds its value while a record is decoded
 * @param codec its codec; null if it is primitive and thus taken by sinks and sources as it is
 * @param codecName the field that holds the codec; null if it needs none of its own
 */
record ComponentCode(
        ComponentModel.Stored component,
        TypeName type,
        String variable,
        @Nullable CodecExpression codec,
        @Nullable String codecName) {

    ComponentCode withVariable(String name) {
        return new ComponentCode(component, type, name, codec, codecName);
    }

    /** The statement that writes {@code value} to the sink as the field with this index. */
    CodeBlock writeField(int index, CodeBlock value) {
        if (codec == null) {
            return Primitives.writeField(type, GeneratedNames.SINK, index, value);
        } else if (isString()) {
            return CodeBlock.of("$L.string($L, $L, $L)", GeneratedNames.SINK, GeneratedNames.FIELDS, index, value);
        }
        return CodeBlock.of(
                "$L.write($L, $L, $L, $L)", GeneratedNames.SINK, GeneratedNames.FIELDS, index, reference(codec), value);
    }

    /** The statement that writes {@code value} to the sink, where no field has to be named. */
    CodeBlock write(CodeBlock value) {
        if (codec == null) {
            return Primitives.write(type, GeneratedNames.SINK, value);
        }
        return CodeBlock.of("$L.write($L, $L)", GeneratedNames.SINK, reference(codec), value);
    }

    /** As {@link #write}, outside of an instance of the codec, which holds the component's codec if it is generic. */
    CodeBlock writeConstant(CodeBlock value, boolean isGeneric) {
        return codec != null && codecName != null && isGeneric
                ? CodeBlock.of("$L.write($L.$L, $L)", GeneratedNames.SINK, GeneratedNames.INSTANCE, codecName, value)
                : write(value);
    }

    /** The expression that reads a value from the source. */
    CodeBlock read() {
        if (codec == null) {
            return Primitives.read(type, GeneratedNames.SOURCE);
        } else if (isString()) {
            return CodeBlock.of("$L.string($L)", GeneratedNames.SOURCE, variable);
        }
        return CodeBlock.of("$L.read($L, $L)", GeneratedNames.SOURCE, reference(codec), variable);
    }

    private boolean isString() {
        return component.content() instanceof ComponentType.Leaf leaf && leaf.type() == LeafType.STRING;
    }

    /** What the variable starts as where there is no target. */
    String initial() {
        return codec == null ? Primitives.initial(type) : "null";
    }

    private CodeBlock reference(CodecExpression codec) {
        return codecName == null ? codec.code() : CodeBlock.of("$L", codecName);
    }
}
