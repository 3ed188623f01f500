package io.github.pytree4j.stream;

import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import org.jspecify.annotations.Nullable;

/** A dict or list that is being read, entry by entry. */
abstract class RawContainer {
    private final @Nullable RawContainer outer;
    private int left;

    private RawContainer(@Nullable RawContainer outer, int size) {
        this.outer = outer;
        this.left = size;
    }

    /** Steps into the dict or list that the reader stands at. */
    static RawContainer open(StateReader reader, KeyPath path, @Nullable RawContainer outer, HeapNeed need) {
        RawContainer opened;
        if (reader.peek() == StateKind.DICT) {
            int size = reader.beginDict();
            need.addDict(size, path);
            opened = new Dict(outer, size);
        } else {
            int size = reader.beginList();
            need.addList(size, path);
            opened = new Items(outer, size);
        }
        path.enter();
        return opened;
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
    abstract void step(StateReader reader, KeyPath path);

    /** Adds the value of the entry that was stepped to. */
    void add(StateValue value) {
        left--;
        put(value);
    }

    abstract void put(StateValue value);

    /** Steps out; what has been read. */
    abstract StateValue close(StateReader reader, KeyPath path);

    private static final class Dict extends RawContainer {
        private final StateDict dict = new StateDict();
        private String key = "";

        Dict(@Nullable RawContainer outer, int size) {
            super(outer, size);
        }

        @Override
        void step(StateReader reader, KeyPath path) {
            key = reader.nextKey(dict);
            path.at(key);
        }

        @Override
        void put(StateValue value) {
            dict.put(key, value);
        }

        @Override
        StateValue close(StateReader reader, KeyPath path) {
            path.leave();
            reader.endDict();
            return dict;
        }
    }

    private static final class Items extends RawContainer {
        private final StateList.Builder items = StateList.builder();

        Items(@Nullable RawContainer outer, int size) {
            super(outer, size);
        }

        @Override
        void step(StateReader reader, KeyPath path) {
            path.at(items.size());
        }

        @Override
        void put(StateValue value) {
            items.add(value);
        }

        @Override
        StateValue close(StateReader reader, KeyPath path) {
            path.leave();
            reader.endList();
            return items.build();
        }
    }
}
