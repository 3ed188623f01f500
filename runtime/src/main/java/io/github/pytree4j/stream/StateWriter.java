package io.github.pytree4j.stream;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.array.PrimitiveArray;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.state.StatePath;

/**
 * What a format has to do to write a tree: one call a leaf, and a begin and an end around each dict and list. Its caller
 * sees to it that the calls make one well-formed tree; a writer only spells them.
 *
 * <p>A writer belongs to one thread and one tree. A failing channel is reported as {@link java.io.UncheckedIOException}, a
 * value that the format cannot spell as {@link io.github.pytree4j.errors.UnsupportedValueException}.
 */
public interface StateWriter {

    /** Called once, before everything else, with the path that follows the calls: where the next value stands. */
    void begin(KeyPath path);

    /** Opens a dict of exactly {@code size} entries; for each, {@link #key(String)} and one value follow. */
    void beginDict(int size);

    /**
     * Opens the dict that stands for a record.
     *
     * @param version the version of the record's class, 0 where it has none
     */
    default void beginRecord(Class<?> record, int version, int size) {
        beginDict(size);
    }

    /** Names the key of the value that comes next. */
    void key(String key);

    /** As {@link #key(String)}, for a key whose bytes are known already. */
    default void key(KeyTable keys, int index) {
        key(keys.name(index));
    }

    /** As {@link #key(String)}, for an item of a list, whose key is its index. */
    default void key(int index) {
        key(IndexKeys.of(index));
    }

    /** Closes the innermost dict. */
    void endDict();

    /** Closes the dict that stands for the innermost record. */
    default void endRecord() {
        endDict();
    }

    /** Opens a raw msgpack array of exactly {@code size} items. */
    void beginList(int size);

    /** Closes the innermost raw list. */
    void endList();

    /** Python's {@code None}. */
    void nothing();

    /** A bool. */
    void bool(boolean value);

    /** An int. */
    void int64(long value);

    /** The integer that {@code bits} is when read as unsigned. */
    void uint64(long bits);

    /** A float. */
    void float64(double value);

    /** A Python complex, which is not a NumPy one. */
    void complex(double real, double imaginary);

    /** A string. */
    void string(String value);

    /** Raw bytes; not kept. */
    void bytes(byte[] value);

    /** An array; may be kept, arrays being immutable. */
    void array(NdArray value);

    /** A Java array of primitives as an array with one axis; not kept. */
    void array(PrimitiveArray value);

    /** A NumPy scalar: an array of zero dimensions. */
    void scalar(NdArray value);

    /**
     * An array whose elements are not all here.
     *
     * @param where where it stands
     */
    default void external(StatePath where, ExternalArray value) {
        throw new UnsupportedValueException("cannot save " + where.abbreviated() + ": " + Phrases.array(value)
                + " is an array whose elements are not all here, which this format has no place for");
    }

    /**
     * What stands for an array beside a checkpoint that could not be opened.
     *
     * @param where where it stands
     * @param path where the array is, as the checkpoint says
     */
    default void placeholder(StatePath where, String path) {
        throw new UnsupportedValueException("cannot save " + where.abbreviated() + ": it is a placeholder of the array "
                + Phrases.quoted(path) + ", which was not restored and would be left behind; restore the state with "
                + ArrayReferences.HOW_TO_OPEN + ", or replace it");
    }

    /** Called once, when the tree is whole: hands on whatever is still held back. */
    void end();
}
