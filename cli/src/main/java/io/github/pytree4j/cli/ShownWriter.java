package io.github.pytree4j.cli;

import io.github.pytree4j.text.Text;
import java.io.IOException;
import java.io.Writer;

/**
 * Escapes whatever a terminal would obey or hide, and halves of pairs, which have no UTF-8, in JSON that passes through. Such
 * characters stand only within strings there, where an escape means the same. ASCII controls but DEL are escaped already.
 */
final class ShownWriter extends Writer {
    private final Writer out;

    /** The first half of a pair whose second has not come yet, or nothing. */
    private String half = "";

    ShownWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
        String text = half + new String(chars, offset, length);
        boolean split = !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1));
        int end = split ? text.length() - 1 : text.length();
        half = text.substring(end);
        int written = 0;
        for (int at = 0; at < end; ) {
            int character = text.codePointAt(at);
            int next = at + Character.charCount(character);
            if (character > '~' && isHidden(character)) {
                out.write(text, written, at - written);
                out.write(Printable.escape(character));
                written = next;
            }
            at = next;
        }
        out.write(text, written, end - written);
    }

    /** The joiners too: who reads JSON on a terminal wants to tell two keys apart. */
    private static boolean isHidden(int character) {
        return Text.isHidden(character) || Character.getType(character) == Character.FORMAT;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
