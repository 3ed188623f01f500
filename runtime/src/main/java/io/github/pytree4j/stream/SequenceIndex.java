package io.github.pytree4j.stream;

/** The keys "0", "1", … under which Flax stores the items of lists. */
public final class SequenceIndex {
    private static final int MAX_DIGITS = 10;

    private SequenceIndex() {}

    /** The index that {@code key} spells, or -1 where it spells none below {@code size}. */
    public static int parse(String key, int size) {
        if (key.isEmpty() || key.length() > MAX_DIGITS || (key.length() > 1 && key.charAt(0) == '0')) {
            return -1;
        }
        long index = 0;
        for (int i = 0; i < key.length(); i++) {
            char digit = key.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            index = index * 10 + digit - '0';
        }
        return index < size ? (int) index : -1;
    }
}
