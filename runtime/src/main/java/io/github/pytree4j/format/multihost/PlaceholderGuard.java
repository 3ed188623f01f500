package io.github.pytree4j.format.multihost;

import io.github.pytree4j.stream.ForwardingReader;
import io.github.pytree4j.stream.KeyPath;
import io.github.pytree4j.stream.Phrases;
import io.github.pytree4j.stream.StateReader;

/**
 * Refuses strings that stand for multi-host arrays, as Flax does: whoever restores into a target must not get a string, nor
 * lose an array silently. Those that are passed over are not looked at.
 */
public final class PlaceholderGuard extends ForwardingReader {
    private KeyPath path = new KeyPath();

    /** @param reader what is guarded */
    public PlaceholderGuard(StateReader reader) {
        super(reader);
    }

    @Override
    public void begin(KeyPath path) {
        this.path = path;
        super.begin(path);
    }

    @Override
    public String readString() {
        String text = super.readString();
        if (MultihostArrays.isPlaceholder(text)) {
            throw MultihostArrays.unsupported(path.toStatePath().abbreviated(), Phrases.quoted(text));
        }
        return text;
    }
}
