package io.github.pytree4j.codec;

import io.github.pytree4j.state.StateKind;
import java.util.BitSet;

/** Reads a list, which Flax stores as a dict keyed "0", "1", … in any order, and other writers as a msgpack array. */
final class ListReader {
    private static final int UNFIT = -1;

    private final StateSource source;
    private final boolean keyed;
    private final int size;
    private final BitSet seen = new BitSet();
    private int taken;

    /** @param expected how many items there must be, or -1 for any number */
    ListReader(StateSource source, int expected) {
        this.source = source;
        this.keyed = source.peek() == StateKind.DICT;
        if (!keyed && source.peek() != StateKind.LIST) {
            source.mismatch(expected < 0 ? "a list" : "a list of " + expected);
            size = UNFIT;
            return;
        }
        Object start = source.mark();
        int found = keyed ? source.openDict() : source.openList();
        if (expected >= 0 && found != expected) {
            source.backOut(start);
            String text = found + (found == 1 ? " item" : " items");
            source.note(new Difference(source.path(), Difference.Type.SIZE, "a list of " + expected, text));
            source.skip();
            size = UNFIT;
            return;
        }
        size = found;
    }

    /** How many items there are, or -1 if this is no list, or not one of the expected size. */
    int size() {
        return size;
    }

    /** Steps to the next item: its index, the source standing at its value; or -1 at the end. */
    int next() {
        while (taken < size) {
            int index = keyed ? indexOf(source.nextEntry()) : taken;
            taken++;
            if (!keyed) {
                source.nextItem(index);
            }
            if (index >= 0 && !seen.get(index)) {
                seen.set(index);
                return index;
            }
            source.note(Difference.unknown(source.path(), "a list of " + size));
            source.skip();
        }
        if (size != UNFIT && taken == size) {
            taken++;
            if (keyed) {
                source.closeDict();
            } else {
                source.closeList();
            }
        }
        return -1;
    }

    private int indexOf(String key) {
        if (key.isEmpty() || key.length() > 10 || (key.length() > 1 && key.charAt(0) == '0')) {
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
