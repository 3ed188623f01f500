package io.github.pytree4j.codec;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.array.PrimitiveArray;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.BoolValue;
import io.github.pytree4j.state.StateValue.BytesValue;
import io.github.pytree4j.state.StateValue.ComplexValue;
import io.github.pytree4j.state.StateValue.FloatValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.ScalarValue;
import io.github.pytree4j.state.StateValue.StringValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where codecs write: one event a leaf, and a begin and an end around each dict and list. A state dict and the wire are
 * two sinks; a codec cannot tell them apart, so they cannot disagree.
 *
 * <p>The events of a dict are {@link #beginDict}, then for each entry {@link #key} and one value, then {@link #endDict}.
 * A sink belongs to one thread and one tree.
 */
public abstract class StateSink {
    /** Nothing is nested deeper than this: msgpack for Python, which must read what is written, refuses to go on. */
    public static final int MAX_DEPTH = 511;

    private final CodecRegistry codecs;
    private final KeyPath path = new KeyPath();
    private final List<Object> containers = new ArrayList<>();

    /** @param codecs the codecs, besides the generated ones, for values whose class is known only at run time */
    protected StateSink(CodecRegistry codecs) {
        this.codecs = codecs;
    }

    /** The codecs for values whose class is known only at run time. */
    public final CodecRegistry codecs() {
        return codecs;
    }

    /** Where the next value stands, for messages. */
    public final StatePath path() {
        return path.toStatePath();
    }

    /** Opens a dict of exactly {@code size} entries. */
    public final void beginDict(int size) {
        enter();
        startDict(size);
    }

    /** Names the key of the value that comes next. */
    public final void key(String key) {
        path.at(key);
        writeKey(key);
    }

    /** Closes the innermost dict, all of whose entries have been written. */
    public final void endDict() {
        path.leave();
        finishDict();
    }

    /** Opens a raw msgpack array of exactly {@code size} items; codecs write lists as dicts keyed "0", "1", … instead. */
    public final void beginList(int size) {
        enter();
        startList(size);
    }

    /** Closes the innermost list, all of whose items have been written. */
    public final void endList() {
        path.leave();
        finishList();
    }

    /** As {@link #beginDict(int)}, for a container that a program may have put into itself. */
    final void beginDict(Object container, int size) {
        for (Object outer : containers) {
            if (outer == container) {
                throw unsupported("this " + Names.of(container.getClass()) + " contains itself");
            }
        }
        containers.add(container);
        beginDict(size);
    }

    /** Closes what {@link #beginDict(Object, int)} opened. */
    final void endContainer() {
        containers.remove(containers.size() - 1);
        endDict();
    }

    private void enter() {
        if (path.depth() == MAX_DEPTH) {
            throw unsupported("it is nested deeper than " + MAX_DEPTH + " levels, which Flax cannot read");
        }
        path.enter();
    }

    /** An exception that says what is wrong with the value at the current path. */
    public final UnsupportedValueException unsupported(String problem) {
        return new UnsupportedValueException("cannot save " + path() + ": " + problem);
    }

    /** Writes {@code value} by way of its codec, or null. */
    public final <T> void write(Codec<T> codec, @Nullable T value) {
        if (value == null) {
            nothing();
        } else {
            codec.encode(value, this);
        }
    }

    /** Writes a whole raw subtree. */
    public final void value(StateValue value) {
        if (value instanceof StateDict dict) {
            beginDict(dict.size());
            dict.entries().forEach(entry -> {
                key(entry.getKey());
                value(entry.getValue());
            });
            endDict();
        } else if (value instanceof StateList list) {
            beginList(list.items().size());
            list.items().forEach(this::value);
            endList();
        } else if (value instanceof ArrayValue leaf) {
            array(leaf.array());
        } else if (value instanceof ScalarValue leaf) {
            scalar(leaf.array());
        } else if (value instanceof BoolValue leaf) {
            bool(leaf.value());
        } else if (value instanceof IntValue leaf) {
            if (leaf.beyondLong()) {
                uint64(leaf.bits());
            } else {
                int64(leaf.bits());
            }
        } else if (value instanceof FloatValue leaf) {
            float64(leaf.value());
        } else if (value instanceof ComplexValue leaf) {
            complex(leaf.real(), leaf.imaginary());
        } else if (value instanceof StringValue leaf) {
            string(leaf.value());
        } else if (value instanceof BytesValue leaf) {
            bytes(leaf.value());
        } else {
            nothing();
        }
    }

    /** Writes Python's {@code None}. */
    public abstract void nothing();

    /** Writes a bool. */
    public abstract void bool(boolean value);

    /** Writes an int. */
    public abstract void int64(long value);

    /** Writes the integer that {@code bits} is when read as unsigned. */
    public abstract void uint64(long bits);

    /** Writes a float. */
    public abstract void float64(double value);

    /** Writes a Python complex, which is not a NumPy one. */
    public abstract void complex(double real, double imaginary);

    /** Writes a string. */
    public abstract void string(String value);

    /** Writes raw bytes; the sink does not keep {@code value}. */
    public abstract void bytes(byte[] value);

    /** Writes an array; the sink may keep it, arrays being immutable. */
    public abstract void array(NdArray value);

    /** Writes a Java array of primitives as an array with one axis; the sink does not keep it. */
    public abstract void array(PrimitiveArray value);

    /** Writes a NumPy scalar. */
    public abstract void scalar(NdArray value);

    protected abstract void startDict(int size);

    protected abstract void writeKey(String key);

    protected abstract void finishDict();

    protected abstract void startList(int size);

    protected abstract void finishList();
}
