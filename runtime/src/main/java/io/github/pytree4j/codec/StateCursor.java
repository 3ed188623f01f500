package io.github.pytree4j.codec;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.state.StateValue;

/**
 * The few things that a {@link StateSource} must be able to do with its data: a cursor that stands at one value, takes it
 * and moves on. In a list the next item follows; in a dict the cursor stands nowhere until {@link #nextKey} is asked for.
 *
 * <p>Each {@code read} may only be called where {@link #peek} says that there is a value of that kind.
 */
abstract class StateCursor {
    StateCursor() {}

    /** What kind of value the cursor stands at; does not move it. */
    public abstract StateKind peek();

    /** Passes over the value here, whatever it is. */
    public abstract void skip();

    /** Steps into the dict here and says how many entries it has. */
    protected abstract int enterDict();

    /** The key of the next entry of the innermost dict; the cursor then stands at its value. */
    protected abstract String nextKey();

    /** Steps out of the innermost dict, all of whose entries have been read. */
    protected abstract void leaveDict();

    /** Steps into the list here and says how many items it has; the cursor then stands at the first. */
    protected abstract int enterList();

    /** Steps out of the innermost list, all of whose items have been read. */
    protected abstract void leaveList();

    protected abstract boolean readBool();

    /** Whether the int here exceeds {@link Long#MAX_VALUE}; does not move the cursor. */
    protected abstract boolean intIsBeyondLong();

    protected abstract long readIntBits();

    protected abstract double readFloat();

    protected abstract StateValue.ComplexValue readComplex();

    protected abstract String readString();

    protected abstract byte[] readBytes();

    /** Takes an array or a NumPy scalar. */
    protected abstract NdArray readArray();

    /** Remembers the value at the cursor for {@link #reset}. */
    protected abstract Object mark();

    /** Goes back to a marked value; dicts and lists that were opened since are open no more. */
    protected abstract void reset(Object mark);
}
