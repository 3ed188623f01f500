package io.github.pytree4j.processor.reading;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.pytree4j.processor.errors.EvolutionMessages;
import io.github.pytree4j.processor.model.ComponentType;
import io.github.pytree4j.processor.model.StringLiteral;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values of numbers, booleans, characters and strings that are written as a text, as code. */
final class Literals {
    private static final TypeName STRING = TypeName.get(String.class);

    private Literals() {}

    /** The literal of type {@code type}, which may be a box, that a text spells; nothing if it spells none. */
    static Optional<CodeBlock> of(TypeName type, String text) {
        TypeName plain = type.withoutAnnotations();
        if (plain.equals(STRING)) {
            return Optional.of(StringLiteral.of(text));
        }
        return isNumber(plain)
                ? Optional.ofNullable(primitive(plain.unbox(), text)).map(Literals::code)
                : Optional.empty();
    }

    private static boolean isNumber(TypeName type) {
        return type.isPrimitive() || type.isBoxedPrimitive();
    }

    private static CodeBlock code(String literal) {
        return CodeBlock.of("$L", literal);
    }

    private static @Nullable String primitive(TypeName type, String text) {
        try {
            return switch (type.toString()) {
                case "boolean" -> text.equals("true") || text.equals("false") ? text : null;
                case "byte" -> with("(byte) ", NumberLiterals.integer(text, 8), "");
                case "short" -> with("(short) ", NumberLiterals.integer(text, 16), "");
                case "int" -> NumberLiterals.integer(text, 32);
                case "long" -> with("", NumberLiterals.integer(text, 64), "L");
                case "float" -> NumberLiterals.ofFloat(text);
                case "double" -> NumberLiterals.ofDouble(text);
                case "char" -> text.length() == 1 ? StringLiteral.of(text.charAt(0)) : null;
                default -> null;
            };
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable String with(String before, @Nullable String literal, String after) {
        return literal == null ? null : before + literal + after;
    }

    /** What such a text looks like for a component, as part of a sentence; empty if there are none. */
    static String examples(TypeName type, ComponentType content) {
        if (content instanceof ComponentType.EnumOf constants) {
            return EvolutionMessages.oneOfConstants(constants.constants());
        }
        return isNumber(type.withoutAnnotations()) ? EvolutionMessages.literalInRange() : "";
    }
}
