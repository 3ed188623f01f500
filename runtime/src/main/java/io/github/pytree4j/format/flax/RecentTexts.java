package io.github.pytree4j.format.flax;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Short texts that were read a moment ago, so that a key that stands in many dicts is one object. Each text has one place, which
 * the next that belongs there takes over: whatever a file holds, looking costs the same and memory stays small.
 */
final class RecentTexts {
    /** Bytes that a text has at most. */
    static final int LONGEST = 32;

    private static final int MAX_PLACES = 512;

    /** Fewer would not be worth their header. */
    private static final int MIN_PLACES = 16;

    /** Bytes that a text has with its value at least, as a rule: there is no use in more places than texts. */
    private static final int BYTES_EACH = 8;

    private static final long NOT_ASCII = 0x8080_8080_8080_8080L;

    /** Spreads what differs in few bits: 2^64 over the golden ratio. */
    private static final long SPREAD = 0x9e37_79b9_7f4a_7c15L;

    private final int places;

    private @Nullable String @Nullable [] texts;

    /** @param bytes how many bytes there are to read texts from */
    RecentTexts(long bytes) {
        this.places = places(bytes);
    }

    private static int places(long bytes) {
        long texts = Math.min(MAX_PLACES, Math.max(MIN_PLACES, bytes / BYTES_EACH));
        return Integer.highestOneBit((int) texts);
    }

    /** Whether there are as many places as these bytes would have. */
    boolean isEnough(long bytes) {
        return places(bytes) <= places;
    }

    /** The text that these bytes spell, which are {@value #LONGEST} at most; null where they are not plain ASCII. */
    @Nullable
    String ascii(byte[] bytes, int from, int length) {
        if (length == 0) {
            return "";
        }
        long word = firstWord(bytes, from, length);
        long all = word;
        long hash = word + length;
        for (int i = Long.BYTES; i < length; i += Long.BYTES) {
            word = ReadWindow.longAt(bytes, from + Math.min(i, length - Long.BYTES));
            all |= word;
            hash = hash * SPREAD + word;
        }
        return (all & NOT_ASCII) == 0 ? recent(bytes, from, length, hash) : null;
    }

    /** The first eight bytes, or all if there are fewer, as a number. */
    private static long firstWord(byte[] bytes, int from, int length) {
        if (length >= Long.BYTES) {
            return ReadWindow.longAt(bytes, from);
        } else if (from + Long.BYTES <= bytes.length) {
            return ReadWindow.longAt(bytes, from) >>> (Long.SIZE - Byte.SIZE * length);
        }
        long word = 0;
        for (int i = from; i < from + length; i++) {
            word = (word << Byte.SIZE) | (bytes[i] & 0xff);
        }
        return word;
    }

    private String recent(byte[] bytes, int from, int length, long hash) {
        if (texts == null) {
            texts = new String[places];
        }
        int place = (int) ((hash * SPREAD) >>> Integer.SIZE) & (places - 1);
        String text = texts[place];
        if (text == null || !spells(bytes, from, length, text)) {
            text = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
            texts[place] = text;
        }
        return text;
    }

    /** Whether these bytes are the text, in plain ASCII. */
    static boolean spells(byte[] bytes, int from, int length, String text) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }
}
