package io.github.pytree4j.format.multihost;

import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.stream.ForwardingReader;
import io.github.pytree4j.stream.StateReader;

/** Tells strings that stand for multi-host arrays from texts, in checkpoints that may have such arrays beside them. */
public final class PlaceholderReader extends ForwardingReader {

    /** @param reader reads the checkpoint's own file */
    public PlaceholderReader(StateReader reader) {
        super(reader);
    }

    @Override
    public StateKind peek() {
        StateKind kind = super.peek();
        return kind == StateKind.STRING && stringBeginsWith(ArrayPlaceholders.PREFIX) ? StateKind.PLACEHOLDER : kind;
    }

    @Override
    public String readPlaceholder() {
        return readString().substring(ArrayPlaceholders.PREFIX.text().length());
    }
}
