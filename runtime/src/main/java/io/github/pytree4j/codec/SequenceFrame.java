package io.github.pytree4j.codec;

import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.stream.StateReader;

/** A list, which Flax stores as a dict keyed "0", "1", … in any order, and other writers as a msgpack array. */
final class SequenceFrame extends Frame {
    private final StateReader reader;
    private boolean keyed;
    private int size;
    private int next;

    SequenceFrame(StateReader reader) {
        this.reader = reader;
    }

    /** Opens the list that the reader stands at, having done with another. */
    SequenceFrame begin() {
        keyed = reader.peek() == StateKind.DICT;
        size = keyed ? reader.beginDict() : reader.beginList();
        left = size;
        next = 0;
        return this;
    }

    int size() {
        return size;
    }

    /** Steps to the next item, none of which comes twice: its index, or -1 where its key is none. */
    int step() {
        left--;
        if (!keyed) {
            return next++;
        }
        int index = reader.nextIndex(next, size);
        if (index < 0) {
            return -1;
        }
        next = index + 1;
        return index;
    }

    /** The key of the item that {@link #step} found no index for. */
    String key() {
        return reader.key();
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
