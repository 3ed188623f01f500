package io.github.pytree4j.codec;

import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.stream.StateReader;
import java.util.BitSet;

/** A list, which Flax stores as a dict keyed "0", "1", … in any order, and other writers as a msgpack array. */
final class SequenceFrame extends Frame {
    private final StateReader reader;
    private final boolean keyed;
    private final int size;
    private final BitSet seen = new BitSet();
    private String key = "";
    private int next;

    SequenceFrame(StateReader reader) {
        this.reader = reader;
        this.keyed = reader.peek() == StateKind.DICT;
        this.size = keyed ? reader.beginDict() : reader.beginList();
        this.left = size;
    }

    int size() {
        return size;
    }

    /** Steps to the next item: its index, or -1 where its key is none, or one that was there before. */
    int step() {
        left--;
        if (!keyed) {
            return next++;
        }
        key = reader.nextKey();
        int index = SequenceIndex.parse(key, size);
        if (index < 0 || seen.get(index)) {
            return -1;
        }
        seen.set(index);
        return index;
    }

    /** The key of the item that {@link #step} found no index for. */
    String key() {
        return key;
    }

    @Override
    void passOver() {
        step();
        reader.skip();
    }

    @Override
    void leave() {
        if (keyed) {
            reader.endDict();
        } else {
            reader.endList();
        }
    }
}
