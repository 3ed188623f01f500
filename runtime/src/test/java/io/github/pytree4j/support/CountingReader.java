package io.github.pytree4j.support;

import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.stream.ForwardingReader;
import io.github.pytree4j.stream.IndexSet;
import io.github.pytree4j.stream.KeyTable;
import io.github.pytree4j.stream.StateReader;

/** Counts what a source asks of a reader: a measure of cost that is the same on every machine. */
public final class CountingReader extends ForwardingReader {
    private long calls;

    public CountingReader(StateReader reader) {
        super(reader);
    }

    public long calls() {
        return calls;
    }

    @Override
    public StateKind peek() {
        calls++;
        return super.peek();
    }

    @Override
    public void skip() {
        calls++;
        super.skip();
    }

    @Override
    public String nextKey() {
        calls++;
        return super.nextKey();
    }

    @Override
    public int nextKey(KeyTable keys, int guess, IndexSet seen) {
        calls++;
        return super.nextKey(keys, guess, seen);
    }

    @Override
    public String readString() {
        calls++;
        return super.readString();
    }
}
