package io.github.pytree4j.codec;

import io.github.pytree4j.stream.StateReader;
import org.jspecify.annotations.Nullable;

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

    /** @param likely the key that comes next as a rule, if there is one */
    String step(@Nullable String likely) {
        left--;
        return likely == null ? reader.nextKey() : reader.nextKey(likely);
    }

    @Override
    void passOver() {
        step(null);
        reader.skip();
    }

    @Override
    void leave() {
        reader.endDict();
    }
}
