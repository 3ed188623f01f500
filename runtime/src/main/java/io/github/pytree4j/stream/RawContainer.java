package io.github.pytree4j.stream;

import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dict or list that is being read, entry by entry. */
final class RawContainer {
    private final @Nullable RawContainer outer;
    private final @Nullable StateDict dict;
    private final List<StateValue> items = new ArrayList<>();
    private int left;
    private String key = "";

    private RawContainer(@Nullable RawContainer outer, @Nullable StateDict dict, int size) {
        this.outer = outer;
        this.dict = dict;
        this.left = size;
    }

    /** Steps into the dict or list that the reader stands at. */
    static RawContainer open(StateReader reader, KeyPath path, @Nullable RawContainer outer) {
        boolean isDict = reader.peek() == StateKind.DICT;
        int size = isDict ? reader.beginDict() : reader.beginList();
        path.enter();
        return new RawContainer(outer, isDict ? new StateDict() : null, size);
    }

    @Nullable
    RawContainer outer() {
        return outer;
    }

    /** Whether all entries have been added. */
    boolean isWhole() {
        return left == 0;
    }

    /** Steps to the next entry. */
    void step(StateReader reader, KeyPath path) {
        if (dict == null) {
            path.at(items.size());
        } else {
            key = reader.nextKey();
            path.at(key);
        }
    }

    /** Adds the value of the entry that was stepped to. */
    void add(StateValue value) {
        left--;
        if (dict == null) {
            items.add(value);
        } else {
            dict.put(key, value);
        }
    }

    /** Steps out; what has been read. */
    StateValue close(StateReader reader, KeyPath path) {
        path.leave();
        if (dict == null) {
            reader.endList();
            return new StateList(items);
        }
        reader.endDict();
        return dict;
    }
}
