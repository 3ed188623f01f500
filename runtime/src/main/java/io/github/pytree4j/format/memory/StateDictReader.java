package io.github.pytree4j.format.memory;

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
import io.github.pytree4j.stream.KeyPath;
import io.github.pytree4j.stream.KeyTable;
import io.github.pytree4j.stream.StateReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads raw state, which must not change meanwhile. */
public final class StateDictReader implements StateReader {
    private final Deque<Frame> open = new ArrayDeque<>();
    private StateValue current;
    private String key = "";

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

    public StateDictReader(StateValue state) {
        this.current = state;
    }

    @Override
    public void begin(KeyPath path) {}

    @Override
    public StateKind peek() {
        return current.kind();
    }

    @Override
    public void skip() {
        advance();
    }

    @Override
    public @Nullable StateDict dictInMemory() {
        return current instanceof StateDict dict ? dict : null;
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
    public int beginDict() {
        StateDict dict = (StateDict) current;
        List<StateValue> values = new ArrayList<>(dict.size());
        dict.entries().forEach(entry -> values.add(entry.getValue()));
        open.push(new Frame(List.copyOf(dict.keys()), values));
        return dict.size();
    }

    @Override
    public String nextKey() {
        Frame frame = open.element();
        key = frame.keys.get(frame.next);
        current = frame.children.get(frame.next++);
        return key;
    }

    @Override
    public int nextKey(KeyTable keys, int guess) {
        return keys.indexOf(nextKey(), guess);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public void endDict() {
        open.pop();
        advance();
    }

    @Override
    public int beginList() {
        StateList list = (StateList) current;
        open.push(new Frame(List.of(), list.items()));
        advance();
        return list.items().size();
    }

    @Override
    public void endList() {
        open.pop();
        advance();
    }

    @Override
    public Object mark() {
        Frame frame = open.peek();
        return new Mark(current, open.size(), frame == null ? 0 : frame.next);
    }

    @Override
    public void reset(Object mark) {
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
    public boolean readBool() {
        return take(BoolValue.class).value();
    }

    @Override
    public boolean intIsBeyondLong() {
        return ((IntValue) current).beyondLong();
    }

    @Override
    public long readIntBits() {
        return take(IntValue.class).bits();
    }

    @Override
    public double readFloat() {
        return take(FloatValue.class).value();
    }

    @Override
    public ComplexValue readComplex() {
        return take(ComplexValue.class);
    }

    @Override
    public String readString() {
        return take(StringValue.class).value();
    }

    @Override
    public byte[] readBytes() {
        return take(BytesValue.class).value();
    }

    @Override
    public NdArray readArray() {
        return peek() == StateKind.SCALAR
                ? take(ScalarValue.class).array()
                : take(ArrayValue.class).array();
    }

    @Override
    public void end() {}
}
