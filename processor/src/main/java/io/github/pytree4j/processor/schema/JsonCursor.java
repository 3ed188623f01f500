package io.github.pytree4j.processor.schema;

import io.github.pytree4j.processor.errors.SchemaMessages;

/** A place in a text of JSON, which is told what has to follow and moves on. */
final class JsonCursor {
    private static final int MAX_DIGITS = 10;

    private final String text;
    private int position;

    JsonCursor(String text) {
        this.text = text;
    }

    /** Moves over {@code symbol}, which has to come next. */
    void expect(char symbol) throws SchemaSyntaxException {
        if (!skip(symbol)) {
            throw expected("'" + symbol + "'");
        }
    }

    /** Moves over {@code symbol} if it comes next; whether it did. */
    boolean skip(char symbol) {
        boolean found = peek() == symbol;
        if (found) {
            position++;
        }
        return found;
    }

    /** Moves over the name of a member, which has to be {@code name}, and its colon. */
    void member(String name) throws SchemaSyntaxException {
        peek();
        int start = position;
        if (!name().equals(name)) {
            position = start;
            throw expected(JsonStrings.quote(name));
        }
    }

    /** The name of a member, whose colon has to follow. */
    String name() throws SchemaSyntaxException {
        String name = string();
        expect(':');
        return name;
    }

    String string() throws SchemaSyntaxException {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (true) {
            char next = next("the end of the string");
            if (next == '"') {
                return string.toString();
            } else if (Character.isISOControl(next)) {
                position--;
                throw expected("the end of the string");
            }
            string.append(next == '\\' ? escaped() : next);
        }
    }

    private char escaped() throws SchemaSyntaxException {
        char escape = next("an escape");
        return switch (escape) {
            case '"', '\\' -> escape;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> {
                position--;
                throw expected("an escape");
            }
        };
    }

    private char unicode() throws SchemaSyntaxException {
        int character = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(next("a hexadecimal digit"), 16);
            if (digit < 0) {
                position--;
                throw expected("a hexadecimal digit");
            }
            character = character * 16 + digit;
        }
        return (char) character;
    }

    /** An integer of an {@code int} that is not negative. */
    int integer() throws SchemaSyntaxException {
        peek();
        int start = position;
        while (position < text.length() && position - start <= MAX_DIGITS && isDigit(text.charAt(position))) {
            position++;
        }
        try {
            return Integer.parseInt(text, start, position, 10);
        } catch (NumberFormatException e) {
            position = start;
            throw expected("an integer from 0 to " + Integer.MAX_VALUE);
        }
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** The literal that says that something is so. */
    void isTrue() throws SchemaSyntaxException {
        peek();
        if (!text.startsWith("true", position)) {
            throw expected("true");
        }
        position += "true".length();
    }

    void end() throws SchemaSyntaxException {
        peek();
        if (position < text.length()) {
            throw expected("the end");
        }
    }

    /** What to throw where something else than {@code what} comes next. */
    SchemaSyntaxException expected(String what) {
        String found = position < text.length() ? JsonStrings.quote(text.substring(position, position + 1)) : "the end";
        return new SchemaSyntaxException(SchemaMessages.expectedInSchema(line(), what, found));
    }

    /** The number of the line. */
    private long line() {
        return 1
                + text.substring(0, position)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }

    private char next(String expected) throws SchemaSyntaxException {
        if (position == text.length()) {
            throw expected(expected);
        }
        return text.charAt(position++);
    }

    /** The character after white space; 0 at the end, which no symbol is. */
    private char peek() {
        while (position < text.length() && " \n\r\t".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        return position < text.length() ? text.charAt(position) : 0;
    }
}
