package io.github.pytree4j.codec;

import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.BoolValue;
import io.github.pytree4j.state.StateValue.BytesValue;
import io.github.pytree4j.state.StateValue.ComplexValue;
import io.github.pytree4j.state.StateValue.ExternalValue;
import io.github.pytree4j.state.StateValue.FloatValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.PlaceholderValue;
import io.github.pytree4j.state.StateValue.ScalarValue;
import io.github.pytree4j.state.StateValue.StringValue;

/** The events of a raw subtree. */
final class RawEvents {
    private RawEvents() {}

    /** Writes a whole subtree; without recursion, since anything may be how deep. */
    static void write(StateValue value, StateSink sink) {
        RawCursor open = null;
        StateValue next = value;
        while (next != null) {
            if (next instanceof StateDict || next instanceof StateList) {
                open = RawCursor.open(next, open, sink);
            } else {
                leaf(next, sink);
            }
            next = null;
            while (open != null && next == null) {
                next = open.next(sink);
                open = next == null ? open.outer() : open;
            }
        }
    }

    private static void leaf(StateValue value, StateSink sink) {
        if (value instanceof ArrayValue leaf) {
            sink.array(leaf.array());
        } else if (value instanceof ScalarValue leaf) {
            sink.scalar(leaf.array());
        } else if (value instanceof BoolValue leaf) {
            sink.bool(leaf.value());
        } else if (value instanceof IntValue leaf) {
            if (leaf.beyondLong()) {
                sink.uint64(leaf.bits());
            } else {
                sink.int64(leaf.bits());
            }
        } else if (value instanceof FloatValue leaf) {
            sink.float64(leaf.value());
        } else if (value instanceof ComplexValue leaf) {
            sink.complex(leaf.real(), leaf.imaginary());
        } else if (value instanceof StringValue leaf) {
            sink.string(leaf.value());
        } else if (value instanceof BytesValue leaf) {
            sink.bytes(leaf.value());
        } else if (value instanceof ExternalValue leaf) {
            sink.external(leaf.array());
        } else if (value instanceof PlaceholderValue leaf) {
            sink.placeholder(leaf.path());
        } else {
            sink.nothing();
        }
    }
}
