package io.github.pytree4j.stream;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.state.StateValue;
import org.jspecify.annotations.Nullable;

/** Passes every call on to another reader: the base of readers that change one thing. */
public abstract class ForwardingReader implements StateReader {
    private final StateReader reader;

    /** @param reader where the calls go */
    protected ForwardingReader(StateReader reader) {
        this.reader = reader;
    }

    @Override
    public void begin(KeyPath path) {
        reader.begin(path);
    }

    @Override
    public StateKind peek() {
        return reader.peek();
    }

    @Override
    public boolean isNull() {
        return reader.isNull();
    }

    @Override
    public void skip() {
        reader.skip();
    }

    @Override
    public @Nullable StateDict dictInMemory() {
        return reader.dictInMemory();
    }

    @Override
    public int beginDict() {
        return reader.beginDict();
    }

    @Override
    public int beginRecord(Class<?> record, int version) {
        return reader.beginRecord(record, version);
    }

    @Override
    public String nextKey() {
        return reader.nextKey();
    }

    @Override
    public String nextKey(String likely) {
        return reader.nextKey(likely);
    }

    @Override
    public String nextKey(StateDict before) {
        return reader.nextKey(before);
    }

    @Override
    public int nextKey(KeyTable keys, int guess, IndexSet seen) {
        return reader.nextKey(keys, guess, seen);
    }

    @Override
    public int nextIndex(int guess, int size) {
        return reader.nextIndex(guess, size);
    }

    @Override
    public String key() {
        return reader.key();
    }

    @Override
    public void endDict() {
        reader.endDict();
    }

    @Override
    public void endRecord() {
        reader.endRecord();
    }

    @Override
    public int beginList() {
        return reader.beginList();
    }

    @Override
    public void endList() {
        reader.endList();
    }

    @Override
    public boolean readBool() {
        return reader.readBool();
    }

    @Override
    public boolean intIsBeyondLong() {
        return reader.intIsBeyondLong();
    }

    @Override
    public long readIntBits() {
        return reader.readIntBits();
    }

    @Override
    public double readFloat() {
        return reader.readFloat();
    }

    @Override
    public StateValue.ComplexValue readComplex() {
        return reader.readComplex();
    }

    @Override
    public String readString() {
        return reader.readString();
    }

    @Override
    public boolean stringBeginsWith(AsciiPrefix prefix) {
        return reader.stringBeginsWith(prefix);
    }

    @Override
    public byte[] readBytes() {
        return reader.readBytes();
    }

    @Override
    public NdArray readArray() {
        return reader.readArray();
    }

    @Override
    public ExternalArray readExternal() {
        return reader.readExternal();
    }

    @Override
    public String readPlaceholder() {
        return reader.readPlaceholder();
    }

    @Override
    public void mark() {
        reader.mark();
    }

    @Override
    public void reset() {
        reader.reset();
    }

    @Override
    public void end() {
        reader.end();
    }
}
