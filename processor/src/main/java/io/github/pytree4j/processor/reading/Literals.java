package io.github.pytree4j.processor.reading;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.pytree4j.processor.model.ComponentType;
import java.util.Optional;

/** Values of numbers, booleans, characters and strings that are written as a text, as code. */
final class Literals {
    private static final TypeName STRING = TypeName.get(String.class);

    private Literals() {}

    /** The literal of type {@code type}, which may be a box, that a text spells; nothing if it spells none. */
    static Optional<CodeBlock> of(TypeName type, String text) {
        TypeName plain = type.withoutAnnotations();
        if (plain.equals(STRING)) {
            return Optional.of(CodeBlock.of("$S", text));
        }
        boolean isPrimitive = plain.isPrimitive() || plain.isBoxedPrimitive();
        return isPrimitive ? Optional.ofNullable(primitive(plain.unbox(), text)).map(Literals::code) : Optional.empty();
    }

    private static CodeBlock code(String literal) {
        return CodeBlock.of("$L", literal);
    }

    @SuppressWarnings("StatementSwitchToExpressionSwitch")
    private static @org.jspecify.annotations.Nullable String primitive(TypeName type, String text) {
        try {
            return switch (type.toString()) {
                case "boolean" -> text.equals("true") || text.equals("false") ? text : null;
                case "byte" -> "(byte) " + Byte.decode(text);
                case "short" -> "(short) " + Short.decode(text);
                case "int" -> Integer.decode(text).toString();
                case "long" -> Long.decode(text) + "L";
                case "float" -> real(text, "Float", Float.toString(Float.parseFloat(text)), "f");
                case "double" -> real(text, "Double", Double.toString(Double.parseDouble(text)), "");
                case "char" -> text.length() == 1 ? character(text.charAt(0)) : null;
                default -> null;
            };
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Java has no literals of what is not finite; a finite text that overflows is refused. */
    private static @org.jspecify.annotations.Nullable String real(
            String text, String box, String value, String suffix) {
        return switch (value) {
            case "NaN" -> box + ".NaN";
            case "Infinity" -> text.endsWith("Infinity") ? box + ".POSITIVE_INFINITY" : null;
            case "-Infinity" -> text.endsWith("Infinity") ? box + ".NEGATIVE_INFINITY" : null;
            default -> value + suffix;
        };
    }

    private static String character(char character) {
        return switch (character) {
            case '\'' -> "'\\''";
            case '\\' -> "'\\\\'";
            default -> character < ' ' || character > '~' ? String.format("'\\u%04x'", (int) character) : "'" + character + "'";
        };
    }

    /** What such a text looks like for a type, as part of a sentence; empty if there are none. */
    static String examples(ComponentType type) {
        if (type instanceof ComponentType.EnumOf constants) {
            return "one of its constants (" + String.join(", ", constants.constants()) + ")";
        } else if (type instanceof ComponentType.Primitive
                || (type instanceof ComponentType.Leaf leaf && leaf.type().isComparable())) {
            return "a literal that it can hold";
        }
        return "";
    }
}
