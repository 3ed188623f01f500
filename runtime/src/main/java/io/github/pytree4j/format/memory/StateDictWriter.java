package io.github.pytree4j.format.memory;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.array.PrimitiveArray;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.BoolValue;
import io.github.pytree4j.state.StateValue.BytesValue;
import io.github.pytree4j.state.StateValue.ComplexValue;
import io.github.pytree4j.state.StateValue.ExternalValue;
import io.github.pytree4j.state.StateValue.FloatValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.NullValue;
import io.github.pytree4j.state.StateValue.PlaceholderValue;
import io.github.pytree4j.state.StateValue.ScalarValue;
import io.github.pytree4j.state.StateValue.StringValue;
import io.github.pytree4j.stream.KeyPath;
import io.github.pytree4j.stream.StateWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Builds raw state. Arrays are shared, being immutable; Java arrays are copied, so the result is a snapshot that later
 * changes of the tree do not reach.
 */
public final class StateDictWriter implements StateWriter {
    private final Deque<Node> open = new ArrayDeque<>();
    private @Nullable StateValue root;

    /** A dict or list under construction; {@code items} is null for a dict. */
    private static final class Node {
        final StateDict dict = new StateDict();
        final StateList.@Nullable Builder items;
        String key = "";

        Node(StateList.@Nullable Builder items) {
            this.items = items;
        }

        void add(StateValue value) {
            if (items != null) {
                items.add(value);
            } else {
                dict.put(key, value);
            }
        }
    }

    /** What was written: one value. */
    public StateValue result() {
        if (root == null) {
            throw new IllegalStateException("nothing has been written yet");
        }
        return root;
    }

    private void add(StateValue value) {
        Node parent = open.peek();
        if (parent != null) {
            parent.add(value);
        } else {
            root = value;
        }
    }

    @Override
    public void begin(KeyPath path) {}

    @Override
    public void beginDict(int size) {
        open.push(new Node(null));
    }

    @Override
    public void key(String key) {
        open.element().key = key;
    }

    @Override
    public void endDict() {
        add(open.pop().dict);
    }

    @Override
    public void beginList(int size) {
        open.push(new Node(StateList.builder()));
    }

    @Override
    public void endList() {
        add(Objects.requireNonNull(open.pop().items, "a list is open").build());
    }

    @Override
    public void nothing() {
        add(NullValue.INSTANCE);
    }

    @Override
    public void bool(boolean value) {
        add(BoolValue.of(value));
    }

    @Override
    public void int64(long value) {
        add(IntValue.of(value));
    }

    @Override
    public void uint64(long bits) {
        add(IntValue.ofUnsigned(bits));
    }

    @Override
    public void float64(double value) {
        add(new FloatValue(value));
    }

    @Override
    public void complex(double real, double imaginary) {
        add(new ComplexValue(real, imaginary));
    }

    @Override
    public void string(String value) {
        add(new StringValue(value));
    }

    @Override
    public void bytes(byte[] value) {
        add(new BytesValue(value));
    }

    @Override
    public void array(NdArray value) {
        add(new ArrayValue(value));
    }

    @Override
    public void array(PrimitiveArray value) {
        add(new ArrayValue(NdArray.copyOf(value)));
    }

    @Override
    public void scalar(NdArray value) {
        add(new ScalarValue(value));
    }

    @Override
    public void external(StatePath where, ExternalArray value) {
        add(new ExternalValue(value));
    }

    @Override
    public void placeholder(StatePath where, String path) {
        add(new PlaceholderValue(path));
    }

    @Override
    public void end() {}
}
