package io.github.pytree4j.format.memory;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateKind;
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
import io.github.pytree4j.stream.AsciiPrefix;
import io.github.pytree4j.stream.IndexSet;
import io.github.pytree4j.stream.KeyPath;
import io.github.pytree4j.stream.KeyTable;
import io.github.pytree4j.stream.StateReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads raw state, which must not change meanwhile. */
public final class StateDictReader implements StateReader {
    private Frame[] open = new Frame[8];
    private int depth;
    private StateValue current;
    private String key = "";
    private StateValue markedValue;
    private int markedDepth;
    private int markedNext;

    /** An open dict (it has its keys) or list, and which of its children comes next. Serves the next at its depth, too. */
    private static final class Frame {
        private static final int FEW = 8;

        @Nullable
        String[] keys = new String[0];

        @Nullable
        StateValue[] values = new StateValue[0];

        @Nullable
        List<StateValue> items;

        int size;
        int next;

        void begin(StateDict dict) {
            items = null;
            next = 0;
            if (dict.size() > keys.length) {
                keys = new String[Math.max(FEW, dict.size())];
                values = new StateValue[keys.length];
            }
            size = 0;
            for (Map.Entry<String, StateValue> entry : dict.entries()) {
                keys[size] = entry.getKey();
                values[size++] = entry.getValue();
            }
        }

        void begin(StateList list) {
            items = list.items();
            size = items.size();
            next = 0;
        }
    }

    public StateDictReader(StateValue state) {
        this.current = state;
        this.markedValue = state;
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
        if (depth == 0) {
            return;
        }
        Frame frame = open[depth - 1];
        List<StateValue> items = frame.items;
        if (items != null && frame.next < frame.size) {
            current = items.get(frame.next++);
        }
    }

    private <T extends StateValue> T take(Class<T> type) {
        T value = type.cast(current);
        advance();
        return value;
    }

    private Frame enter() {
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
        }
        Frame frame = open[depth];
        if (frame == null) {
            frame = new Frame();
            open[depth] = frame;
        }
        depth++;
        return frame;
    }

    @Override
    public int beginDict() {
        StateDict dict = (StateDict) current;
        enter().begin(dict);
        return dict.size();
    }

    @Override
    public String nextKey() {
        Frame frame = open[depth - 1];
        Objects.checkIndex(frame.next, frame.size);
        key = Objects.requireNonNull(frame.keys[frame.next]);
        current = Objects.requireNonNull(frame.values[frame.next++]);
        return key;
    }

    @Override
    public int nextKey(KeyTable keys, int guess, IndexSet seen) {
        int index = keys.indexOf(nextKey(), guess);
        if (index >= 0) {
            seen.add(index);
        }
        return index;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public void endDict() {
        depth--;
        advance();
    }

    @Override
    public int beginList() {
        StateList list = (StateList) current;
        enter().begin(list);
        advance();
        return list.items().size();
    }

    @Override
    public void endList() {
        depth--;
        advance();
    }

    @Override
    public void mark() {
        markedValue = current;
        markedDepth = depth;
        markedNext = depth == 0 ? 0 : open[depth - 1].next;
    }

    @Override
    public void reset() {
        depth = markedDepth;
        if (depth > 0) {
            open[depth - 1].next = markedNext;
        }
        current = markedValue;
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
    public boolean stringBeginsWith(AsciiPrefix prefix) {
        return ((StringValue) current).value().startsWith(prefix.text());
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
    public ExternalArray readExternal() {
        return take(ExternalValue.class).array();
    }

    @Override
    public String readPlaceholder() {
        return take(PlaceholderValue.class).path();
    }

    @Override
    public void end() {}
}
