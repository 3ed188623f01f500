package io.github.pytree4j.codec;

import io.github.pytree4j.stream.StateReader;

/** A dict whose keys the codec does not know beforehand. */
final class DictFrame extends Frame {
    private final StateReader reader;

    DictFrame(StateReader reader) {
        this.reader = reader;
        this.left = reader.beginDict();
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
