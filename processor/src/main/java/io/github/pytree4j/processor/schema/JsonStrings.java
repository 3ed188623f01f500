package io.github.pytree4j.processor.schema;

/** Strings in schemas. */
final class JsonStrings {
    private JsonStrings() {}

    /** The string in quotes, on one line and in characters that UTF-8 has. */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            append(quoted, character);
            i += Character.charCount(character);
        }
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, int character) {
        switch (character) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            default -> {
                if (isHidden(character)) {
                    quoted.append(String.format("\\u%04x", character));
                } else {
                    quoted.appendCodePoint(character);
                }
            }
        }
    }

    /** Whether an editor would not show it as it is; not by tables of Unicode, which differ between JDKs. */
    private static boolean isHidden(int character) {
        boolean isHalf = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        boolean endsLine = character == 0x2028 || character == 0x2029;
        boolean turnsText = (character >= 0x200b && character <= 0x200f)
                || (character >= 0x202a && character <= 0x202e)
                || (character >= 0x2060 && character <= 0x206f)
                || character == 0xfeff;
        return Character.isISOControl(character) || isHalf || endsLine || turnsText;
    }
}
