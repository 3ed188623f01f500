package io.github.pytree4j.codec;

import io.github.pytree4j.stream.StateReader;

/** A dict whose keys the codec does not know beforehand. */
final class DictFrame extends Frame {
    private final StateReader reader;

    DictFrame(StateReader reader) {
        this.reader = reader;
    }

    /** Opens the dict that the reader stands at, having done with another. */
    DictFrame begin() {
        left = reader.beginDict();
        return this;
    }

    String step() {
        left--;
        return reader.nextKey();
    }

    @Override
    void passOver() {
        step();
        reader.skip();
    }

    @Override
    void leave() {
        reader.endDict();
    }
}
