package io.github.pytree4j.stream;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.array.PrimitiveArray;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.state.StateValue.ComplexValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tree as it was when it was written here, to be written elsewhere later. It keeps the events as they come, which takes a
 * fraction of the time and the memory of a state dict. Arrays are shared, being immutable; Java arrays and bytes are copied.
 */
public final class Snapshot implements StateWriter {
    private final List<EventBlock> blocks = new ArrayList<>();
    private EventBlock last = next();

    /** A snapshot of nothing yet. */
    public Snapshot() {}

    private EventBlock next() {
        EventBlock block = new EventBlock();
        blocks.add(block);
        return block;
    }

    private void add(Event event, @Nullable Object object, long number) {
        if (last.isFull()) {
            last = next();
        }
        last.add(event, object, number);
    }

    /** A codec that hands over null is to fail now, not in the background. */
    private void leaf(Event event, Object value) {
        add(event, Objects.requireNonNull(value, "a value is null"), 0);
    }

    /** Writes the tree, once it is whole. */
    public void writeTo(StateWriter writer) {
        SnapshotReplay replay = new SnapshotReplay(writer);
        blocks.forEach(replay::write);
        writer.end();
    }

    @Override
    public void begin(KeyPath path) {}

    @Override
    public void beginDict(int size) {
        add(Event.DICT, null, size);
    }

    @Override
    public void beginRecord(Class<?> record, int version, int size) {
        add(Event.RECORD, record, (long) version << Integer.SIZE | size);
    }

    @Override
    public void key(String key) {
        add(Event.KEY, key, 0);
    }

    @Override
    public void key(KeyTable keys, int index) {
        add(Event.FIELD, keys, index);
    }

    @Override
    public void key(int index) {
        add(Event.INDEX, null, index);
    }

    @Override
    public void endDict() {
        add(Event.END_DICT, null, 0);
    }

    @Override
    public void endRecord() {
        add(Event.END_RECORD, null, 0);
    }

    @Override
    public void beginList(int size) {
        add(Event.LIST, null, size);
    }

    @Override
    public void endList() {
        add(Event.END_LIST, null, 0);
    }

    @Override
    public void nothing() {
        add(Event.NOTHING, null, 0);
    }

    @Override
    public void bool(boolean value) {
        add(Event.BOOL, null, value ? 1 : 0);
    }

    @Override
    public void int64(long value) {
        add(Event.INT64, null, value);
    }

    @Override
    public void uint64(long bits) {
        add(Event.UINT64, null, bits);
    }

    @Override
    public void float64(double value) {
        add(Event.FLOAT64, null, Double.doubleToRawLongBits(value));
    }

    @Override
    public void complex(double real, double imaginary) {
        add(Event.COMPLEX, new ComplexValue(real, imaginary), 0);
    }

    @Override
    public void string(String value) {
        leaf(Event.STRING, value);
    }

    @Override
    public void bytes(byte[] value) {
        leaf(Event.BYTES, value.clone());
    }

    @Override
    public void array(NdArray value) {
        leaf(Event.ARRAY, value);
    }

    @Override
    public void array(PrimitiveArray value) {
        leaf(Event.ARRAY, NdArray.copyOf(value));
    }

    @Override
    public void scalar(NdArray value) {
        leaf(Event.SCALAR, value);
    }

    @Override
    public void external(StatePath where, ExternalArray value) {
        leaf(Event.EXTERNAL, value);
    }

    @Override
    public void end() {}

    /** What a {@link StateWriter} can be told. */
    enum Event {
        DICT,
        RECORD,
        KEY,
        FIELD,
        INDEX,
        END_DICT,
        END_RECORD,
        LIST,
        END_LIST,
        NOTHING,
        BOOL,
        INT64,
        UINT64,
        FLOAT64,
        COMPLEX,
        STRING,
        BYTES,
        ARRAY,
        SCALAR,
        EXTERNAL
    }
}
