package io.github.pytree4j.codec;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.BoolValue;
import io.github.pytree4j.state.StateValue.BytesValue;
import io.github.pytree4j.state.StateValue.ComplexValue;
import io.github.pytree4j.state.StateValue.FloatValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.ScalarValue;
import io.github.pytree4j.state.StateValue.StringValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads raw state, which must not change meanwhile. */
public final class StateDictSource extends StateSource {
    private final Deque<Frame> open = new ArrayDeque<>();
    private StateValue current;

    /** An open dict (its keys are known) or list, and which of its children comes next. */
    private static final class Frame {
        final List<String> keys;
        final List<StateValue> children;
        int next;

        Frame(List<String> keys, List<StateValue> children) {
            this.keys = keys;
            this.children = children;
        }
    }

    private record Mark(StateValue value, int depth, int next) {}

    public StateDictSource(StateValue state, CodecRegistry codecs, RestorePolicy policy) {
        super(codecs, policy);
        this.current = state;
    }

    @Override
    public StateKind peek() {
        return current.kind();
    }

    @Override
    public void skip() {
        advance();
    }

    /** Leaves the value here: in a list for the next item, in a dict until its next key is asked for. */
    private void advance() {
        Frame frame = open.peek();
        if (frame != null && frame.keys.isEmpty() && frame.next < frame.children.size()) {
            current = frame.children.get(frame.next++);
        }
    }

    private <T extends StateValue> T take(Class<T> type) {
        T value = type.cast(current);
        advance();
        return value;
    }

    @Override
    protected int enterDict() {
        StateDict dict = (StateDict) current;
        List<StateValue> values = new ArrayList<>(dict.size());
        dict.entries().forEach(entry -> values.add(entry.getValue()));
        open.push(new Frame(List.copyOf(dict.keys()), values));
        return dict.size();
    }

    @Override
    protected String nextKey() {
        Frame frame = open.element();
        String key = frame.keys.get(frame.next);
        current = frame.children.get(frame.next++);
        return key;
    }

    @Override
    protected void leaveDict() {
        open.pop();
        advance();
    }

    @Override
    protected int enterList() {
        StateList list = (StateList) current;
        open.push(new Frame(List.of(), list.items()));
        advance();
        return list.items().size();
    }

    @Override
    protected void leaveList() {
        open.pop();
        advance();
    }

    @Override
    protected Object mark() {
        Frame frame = open.peek();
        return new Mark(current, open.size(), frame == null ? 0 : frame.next);
    }

    @Override
    protected void reset(Object mark) {
        Mark to = (Mark) mark;
        while (open.size() > to.depth) {
            open.pop();
        }
        Frame frame = open.peek();
        if (frame != null) {
            frame.next = to.next;
        }
        current = to.value;
    }

    @Override
    protected boolean readBool() {
        return take(BoolValue.class).value();
    }

    @Override
    protected boolean intIsBeyondLong() {
        return ((IntValue) current).beyondLong();
    }

    @Override
    protected long readIntBits() {
        return take(IntValue.class).bits();
    }

    @Override
    protected double readFloat() {
        return take(FloatValue.class).value();
    }

    @Override
    protected ComplexValue readComplex() {
        return take(ComplexValue.class);
    }

    @Override
    protected String readString() {
        return take(StringValue.class).value();
    }

    @Override
    protected byte[] readBytes() {
        return take(BytesValue.class).value();
    }

    @Override
    protected NdArray readArray() {
        return peek() == StateKind.SCALAR
                ? take(ScalarValue.class).array()
                : take(ArrayValue.class).array();
    }
}
