package io.github.pytree4j.codec;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.array.PrimitiveArray;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.BoolValue;
import io.github.pytree4j.state.StateValue.BytesValue;
import io.github.pytree4j.state.StateValue.ComplexValue;
import io.github.pytree4j.state.StateValue.FloatValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.NullValue;
import io.github.pytree4j.state.StateValue.ScalarValue;
import io.github.pytree4j.state.StateValue.StringValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds raw state. Arrays are shared, being immutable; Java arrays are copied, so the result is a snapshot that later
 * changes of the tree do not reach.
 */
public final class StateDictSink extends StateSink {
    private final Deque<Node> open = new ArrayDeque<>();
    private @Nullable StateValue root;

    /** A dict or list under construction; {@code items} is null for a dict. */
    private static final class Node {
        final StateDict dict = new StateDict();
        final @Nullable List<StateValue> items;
        String key = "";

        Node(@Nullable List<StateValue> items) {
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

    public StateDictSink(CodecRegistry codecs) {
        super(codecs);
    }

    /** What was written: one value. */
    public StateValue result() {
        if (root == null) {
            throw new IllegalStateException("the codec wrote no value");
        }
        return root;
    }

    private void add(StateValue value) {
        Node parent = open.peek();
        if (parent != null) {
            parent.add(value);
        } else if (root == null) {
            root = value;
        } else {
            throw new IllegalStateException("the codec wrote more than one value");
        }
    }

    @Override
    protected void startDict(int size) {
        open.push(new Node(null));
    }

    @Override
    protected void writeKey(String key) {
        open.element().key = key;
    }

    @Override
    protected void finishDict() {
        add(open.pop().dict);
    }

    @Override
    protected void startList(int size) {
        open.push(new Node(new ArrayList<>()));
    }

    @Override
    protected void finishList() {
        List<StateValue> items = open.pop().items;
        add(new StateList(items == null ? List.of() : items));
    }

    @Override
    public void nothing() {
        add(NullValue.INSTANCE);
    }

    @Override
    public void bool(boolean value) {
        add(new BoolValue(value));
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
}
