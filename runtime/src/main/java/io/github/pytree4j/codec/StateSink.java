package io.github.pytree4j.codec;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.array.PrimitiveArray;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.stream.KeyPath;
import io.github.pytree4j.stream.KeyTable;
import io.github.pytree4j.stream.Phrases;
import io.github.pytree4j.stream.RecordListener;
import io.github.pytree4j.stream.StateWriter;
import io.github.pytree4j.text.ClassNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where codecs write: one event a leaf, and a begin and an end around each dict, list and record. A state dict and a file
 * are behind it; a codec cannot tell them apart, so they cannot disagree.
 *
 * <p>The events of a dict are {@link #beginDict}, then for each entry {@link #key} and one value, then {@link #endDict}; a
 * record has {@link #beginRecord}, {@link #field} and {@link #endRecord}, and a list {@link #beginSequence}, {@link #item}
 * and {@link #endSequence}. A codec that breaks this order, announces another number of entries or names one twice is
 * stopped with a {@link io.github.pytree4j.errors.CodecException}, so that nothing is saved that cannot be read. So is one that
 * catches the exception of an event and goes on: a part of it may have been written.
 *
 * <p>A sink belongs to one thread.
 */
public final class StateSink {
    /** Nothing is nested deeper than this: msgpack for Python, which must read what is written, refuses to go on. */
    public static final int MAX_DEPTH = 1024;

    private final StateWriter writer;
    private final CodecRegistry codecs;
    private final MapOrder mapOrder;
    private final RecordListener records;
    private final KeyPath path = new KeyPath();
    private final EventOrder order = new EventOrder(path);
    private final List<Object> containers = new ArrayList<>();

    /** In which order maps are written. */
    public enum MapOrder {
        /** As Flax does: in their own order, or in that of their keys where they have none. */
        OWN,
        /** In the order of JAX's leaves: always in that of their keys. */
        SORTED
    }

    /**
     * A sink over what a format writes; only the runtime's own modules can make one.
     *
     * @param codecs the codecs, besides the generated ones, for values whose class is known only at run time
     */
    @SuppressWarnings("exports")
    public StateSink(StateWriter writer, CodecRegistry codecs, MapOrder mapOrder) {
        this(writer, codecs, mapOrder, RecordListener.NONE);
    }

    /**
     * As {@link #StateSink(StateWriter, CodecRegistry, MapOrder)}, telling which records are written.
     *
     * @param records is told
     */
    @SuppressWarnings("exports")
    public StateSink(StateWriter writer, CodecRegistry codecs, MapOrder mapOrder, RecordListener records) {
        this.records = records;
        this.writer = writer;
        this.codecs = Objects.requireNonNull(codecs, CodecRegistry.IS_NULL);
        this.mapOrder = mapOrder;
        writer.begin(path);
    }

    /** The codecs for values whose class is known only at run time. */
    public CodecRegistry codecs() {
        return codecs;
    }

    /** In which order maps are to be written. */
    public MapOrder mapOrder() {
        return mapOrder;
    }

    /** Where the next value stands, for messages. */
    public StatePath path() {
        return path.toStatePath();
    }

    /**
     * Writes the whole tree. Another may follow if this one did not fail, and the writer begins anew.
     *
     * @throws UnsupportedValueException if it is null, or something in it cannot be saved
     */
    public <T> void writeAll(Codec<T> codec, @Nullable T tree) {
        if (tree == null) {
            throw unsupported("it is null; a tree with nothing in it is an empty map");
        }
        order.begin();
        try {
            codec.encode(tree, this);
        } catch (StackOverflowError e) {
            throw unsupported("it is nested " + Phrases.TOO_DEEP);
        }
        order.end();
        writer.end();
    }

    /** As {@link #writeAll(Codec, Object)}, of one value that somebody writes. */
    void writeAll(Consumer<StateSink> value) {
        value.accept(this);
        order.end();
        writer.end();
    }

    /** Opens the dict that stands for a record; for each of its fields, in declared order, {@link #field} and a value follow. */
    public void beginRecord(RecordFields fields) {
        enter(EventOrder.Kind.RECORD, fields.size());
        records.record(fields.record(), fields.version());
        writer.beginRecord(fields.record(), fields.version(), fields.size());
        order.done();
    }

    /**
     * Says that of several records that could stand here, it is this one, so that a restore can tell them apart though their
     * fields may be the same. For codecs of an interface; the record itself follows.
     */
    public void variant(Class<?> record) {
        records.variant(path, record);
    }

    /** Names the field of the value that comes next. */
    public void field(RecordFields fields, int index) {
        beginField(fields, index);
        order.named();
    }

    private void beginField(RecordFields fields, int index) {
        KeyTable keys = fields.keys();
        order.field(index);
        path.at(keys, index);
        writer.key(keys, index);
    }

    /** As {@link #field} and {@link #bool(boolean)}. */
    public void bool(RecordFields fields, int index, boolean value) {
        beginField(fields, index);
        writer.bool(value);
        order.done();
    }

    /** As {@link #field} and {@link #int64(long)}. */
    public void int64(RecordFields fields, int index, long value) {
        beginField(fields, index);
        writer.int64(value);
        order.done();
    }

    /** As {@link #field} and {@link #float64(double)}. */
    public void float64(RecordFields fields, int index, double value) {
        beginField(fields, index);
        writer.float64(value);
        order.done();
    }

    /** As {@link #field} and {@link #string(String)}, or {@link #nothing()} for null. */
    public void string(RecordFields fields, int index, @Nullable String value) {
        beginField(fields, index);
        if (value == null) {
            writer.nothing();
        } else {
            writer.string(value);
        }
        order.done();
    }

    /** As {@link #field} and {@link #write(Codec, Object)}. */
    public <T> void write(RecordFields fields, int index, Codec<T> codec, @Nullable T value) {
        field(fields, index);
        write(codec, value);
    }

    /** Closes the innermost record, all of whose fields have been written. */
    public void endRecord() {
        leave(EventOrder.Kind.RECORD);
        writer.endRecord();
        order.done();
    }

    /** Opens a dict of exactly {@code size} entries. */
    public void beginDict(int size) {
        enter(EventOrder.Kind.DICT, size);
        writer.beginDict(size);
        order.done();
    }

    /** Names the key of the value that comes next. */
    public void key(String key) {
        order.key(key);
        path.at(key);
        writer.key(key);
        order.named();
    }

    /** Closes the innermost dict, all of whose entries have been written. */
    public void endDict() {
        leave(EventOrder.Kind.DICT);
        writer.endDict();
        order.done();
    }

    /** Opens a list of exactly {@code size} items, as Flax stores lists and tuples: a dict keyed "0", "1", …. */
    public void beginSequence(int size) {
        enter(EventOrder.Kind.SEQUENCE, size);
        writer.beginDict(size);
        order.done();
    }

    /** Announces the next item. */
    public void item() {
        int index = order.item();
        path.at(index);
        writer.key(index);
        order.named();
    }

    /** Closes the innermost list, all of whose items have been written. */
    public void endSequence() {
        leave(EventOrder.Kind.SEQUENCE);
        writer.endDict();
        order.done();
    }

    /** Opens a raw msgpack array of exactly {@code size} items, which follow each other; lists are {@link #beginSequence}. */
    public void beginRawList(int size) {
        enter(EventOrder.Kind.RAW_LIST, size);
        writer.beginList(size);
        order.done();
    }

    /** Closes the innermost raw list, all of whose items have been written. */
    public void endRawList() {
        leave(EventOrder.Kind.RAW_LIST);
        writer.endList();
        order.done();
    }

    /**
     * Remembers that this map or list is being written, until {@link #leaveContainer()}.
     *
     * @throws UnsupportedValueException if it contains itself
     */
    public void enterContainer(Object container) {
        for (int i = 0; i < containers.size(); i++) {
            if (containers.get(i) == container) {
                throw unsupported("this " + ClassNames.of(container.getClass()) + " contains itself");
            }
        }
        containers.add(container);
    }

    /** Forgets the map or list that was entered last. */
    public void leaveContainer() {
        containers.remove(containers.size() - 1);
    }

    private void enter(EventOrder.Kind kind, int size) {
        order.value();
        if (path.depth() == MAX_DEPTH) {
            throw unsupported("it is nested deeper than " + MAX_DEPTH
                    + " levels, which msgpack for Python, and so Flax, cannot read");
        }
        order.begin(kind, size);
        path.enter();
    }

    private void leave(EventOrder.Kind kind) {
        order.end(kind);
        path.leave();
    }

    /** An exception that says what is wrong with the value at the current path. */
    public UnsupportedValueException unsupported(String problem) {
        return new UnsupportedValueException("cannot save " + path().abbreviated() + ": " + problem);
    }

    /** Writes {@code value} by way of its codec, or null. */
    public <T> void write(Codec<T> codec, @Nullable T value) {
        if (value == null) {
            nothing();
            return;
        }
        int depth = order.depth();
        codec.encode(value, this);
        order.requireWritten(codec, depth);
    }

    /** Writes a whole raw subtree; without recursion, since anything may be how deep. */
    public void value(StateValue value) {
        RawEvents.write(value, this);
    }

    /** Writes Python's {@code None}. */
    public void nothing() {
        order.value();
        writer.nothing();
        order.done();
    }

    /** Writes a bool. */
    public void bool(boolean value) {
        order.value();
        writer.bool(value);
        order.done();
    }

    /** Writes an int. */
    public void int64(long value) {
        order.value();
        writer.int64(value);
        order.done();
    }

    /** Writes the integer that {@code bits} is when read as unsigned. */
    public void uint64(long bits) {
        order.value();
        writer.uint64(bits);
        order.done();
    }

    /** Writes a float. */
    public void float64(double value) {
        order.value();
        writer.float64(value);
        order.done();
    }

    /** Writes a Python complex, which is not a NumPy one. */
    public void complex(double real, double imaginary) {
        order.value();
        writer.complex(real, imaginary);
        order.done();
    }

    /** Writes a string. */
    public void string(String value) {
        order.value();
        writer.string(value);
        order.done();
    }

    /** Writes raw bytes; the sink does not keep {@code value}. */
    public void bytes(byte[] value) {
        order.value();
        writer.bytes(value);
        order.done();
    }

    /** Writes an array; the sink may keep it, arrays being immutable. */
    public void array(NdArray value) {
        order.value();
        writer.array(value);
        order.done();
    }

    /** Writes a Java array of primitives as an array with one axis; the sink does not keep it. */
    public void array(PrimitiveArray value) {
        order.value();
        writer.array(value);
        order.done();
    }

    /** Writes a NumPy scalar. */
    public void scalar(NdArray value) {
        order.value();
        writer.scalar(value);
        order.done();
    }

    /**
     * Writes an array whose elements are not all here; the sink may keep it, such arrays being immutable.
     *
     * @throws UnsupportedValueException if there is no place for it: only a manager that was given a store of such arrays has one
     */
    public void external(ExternalArray value) {
        order.value();
        writer.external(path(), value);
        order.done();
    }

    void placeholder(String value) {
        order.value();
        writer.placeholder(path(), value);
        order.done();
    }
}
