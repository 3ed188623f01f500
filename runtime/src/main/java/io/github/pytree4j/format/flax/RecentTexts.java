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

    private final int places;

    private @Nullable String[] texts = new String[0];

    /** @param bytes how many bytes there are to read texts from */
    RecentTexts(long bytes) {
        long texts = Math.min(MAX_PLACES, Math.max(MIN_PLACES, bytes / BYTES_EACH));
        this.places = Integer.highestOneBit((int) texts);
    }

    /** The text that these bytes spell, which are {@value #LONGEST} at most; null where they are not plain ASCII. */
    @Nullable
    String ascii(byte[] bytes, int from, int length) {
        int hash = length;
        for (int i = from; i < from + length; i++) {
            if (bytes[i] < 0) {
                return null;
            }
            hash = 31 * hash + bytes[i];
        }
        if (texts.length == 0) {
            texts = new String[places];
        }
        int place = (hash ^ hash >>> 12) & (places - 1);
        String text = texts[place];
        if (text == null || !spells(bytes, from, length, text)) {
            text = length == 0 ? "" : new String(bytes, from, length, StandardCharsets.ISO_8859_1);
            texts[place] = text;
        }
        return text;
    }

    private static boolean spells(byte[] bytes, int from, int length, String text) {
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
