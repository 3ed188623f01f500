package io.github.pytree4j.processor.model;

import com.palantir.javapoet.CodeBlock;

/**
 * Strings and characters as code. JavaPoet breaks lines within a literal at what Unicode calls a line separator, and the
 * encoding of a file loses half a surrogate pair.
 */
public final class StringLiteral {
    private StringLiteral() {}

    /** The literal of a string. */
    public static CodeBlock of(String text) {
        if (text.chars().noneMatch(character -> isBroken((char) character))) {
            return CodeBlock.of("$S", text);
        }
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            literal.append(character == '"' ? "\\\"" : character == '\'' ? "'" : escaped(character));
        }
        return CodeBlock.of("$L", literal.append('"'));
    }

    /** The literal of a character. */
    public static String of(char character) {
        return "'" + escaped(character) + "'";
    }

    private static boolean isBroken(char character) {
        return character == '\u2028' || character == '\u2029' || Character.isSurrogate(character);
    }

    /** The compiler reads Unicode escapes before it looks for the ends of lines, so that these are octal. */
    private static String escaped(char character) {
        if (character == '\'' || character == '\\') {
            return "\\" + character;
        } else if (character < ' ') {
            return String.format("\\%03o", (int) character);
        }
        return character > '~' ? String.format("\\u%04x", (int) character) : String.valueOf(character);
    }
}
