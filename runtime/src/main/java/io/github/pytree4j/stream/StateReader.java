package io.github.pytree4j.stream;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.state.StateValue;
import org.jspecify.annotations.Nullable;

/**
 * What a format has to do to give a tree back: a cursor that stands at one value, takes it and moves on. In a list the next
 * item follows; in a dict the cursor stands nowhere until {@link #nextKey} is asked for.
 *
 * <p>Each {@code read} and {@code begin} may only be called where {@link #peek} says that there is a value of that kind.
 * Damaged input throws {@link io.github.pytree4j.errors.CorruptCheckpointException}. A reader belongs to one thread and one
 * tree.
 */
public interface StateReader {

    /** Called once, before everything else, with the path that follows the calls: where the cursor stands, for messages. */
    void begin(KeyPath path);

    /** What kind of value the cursor stands at; does not move it. */
    StateKind peek();

    /** Whether {@link #peek} says null. */
    default boolean isNull() {
        return peek() == StateKind.NULL;
    }

    /** Passes over the value here, whatever it is. */
    void skip();

    /** The dict here itself, and no copy, where the reader reads from memory; null where it does not, or this is no dict. */
    default @Nullable StateDict dictInMemory() {
        return null;
    }

    /** Steps into the dict here and says how many entries it has. */
    int beginDict();

    /**
     * As {@link #beginDict()}, told which record the dict stands for.
     *
     * @param version the version of the record's class as it is now, 0 where it has none
     */
    default int beginRecord(Class<?> record, int version) {
        return beginDict();
    }

    /** The key of the next entry of the innermost dict, none of which comes twice; the cursor then stands at its value. */
    String nextKey();

    /** As {@link #nextKey()}, told which key comes next as a rule: if so, the result may be that very object. */
    default String nextKey(String likely) {
        return nextKey();
    }

    /**
     * As {@link #nextKey()}, for who keeps the dict: the reader then need not remember its keys.
     *
     * @param before all keys of the dict so far
     */
    default String nextKey(StateDict before) {
        return nextKey();
    }

    /**
     * As {@link #nextKey()}, for a dict whose keys are mostly those of a table.
     *
     * @param guess the index of the key that is expected next
     * @param seen the indexes of all keys of the dict so far; that of this one is added
     * @return the key's index, or -1 where the table does not have it; {@link #key()} then says what it is
     */
    int nextKey(KeyTable keys, int guess, IndexSet seen);

    /**
     * As {@link #nextKey()}, for a dict that stands for a list.
     *
     * @param guess the index that is expected next
     * @param size how many items there are
     * @return the index that the key spells, or -1 where it spells none below {@code size}; {@link #key()} then says what it is
     */
    default int nextIndex(int guess, int size) {
        return SequenceIndex.parse(nextKey(), size);
    }

    /** The key that is none of a table's, and no index. */
    String key();

    /** Steps out of the innermost dict, all of whose entries have been read. */
    void endDict();

    /** As {@link #endDict()}, for the dict that stands for a record. */
    default void endRecord() {
        endDict();
    }

    /** Steps into the list here and says how many items it has; the cursor then stands at the first. */
    int beginList();

    /** Steps out of the innermost list, all of whose items have been read. */
    void endList();

    boolean readBool();

    /** Whether the int here exceeds {@link Long#MAX_VALUE}; does not move the cursor. */
    boolean intIsBeyondLong();

    /** The low 64 bits of the int here. */
    long readIntBits();

    double readFloat();

    StateValue.ComplexValue readComplex();

    String readString();

    /** Whether the string here begins so; does not move the cursor. */
    boolean stringBeginsWith(AsciiPrefix prefix);

    byte[] readBytes();

    /** Takes an array or a NumPy scalar. */
    NdArray readArray();

    /** Takes an array whose elements are not all here. */
    default ExternalArray readExternal() {
        throw new IllegalStateException("no external array is here");
    }

    /** Takes what stands for an array beside the checkpoint: its path there. */
    default String readPlaceholder() {
        throw new IllegalStateException("no placeholder is here");
    }

    /** Remembers the value at the cursor for {@link #reset}, in place of any other. */
    void mark();

    /** Goes back to the marked value, which stays marked; dicts and lists that were opened since are open no more. */
    void reset();

    /** Called once, when the tree has been read: makes sure that nothing follows it. */
    void end();
}
