package io.github.pytree4j;

import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.stream.KeyPath;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two dicts, or two lists of one length, of which a third is built, child by child. */
abstract sealed class PairedNode {
    /** Null unless both are nodes of one structure; whether their children are, is seen there. */
    static @Nullable PairedNode of(StateValue first, StateValue second) {
        if (first instanceof StateDict a && second instanceof StateDict b) {
            return new Dicts(a, b);
        }
        if (first instanceof StateList a
                && second instanceof StateList b
                && a.items().size() == b.items().size()) {
            return new Lists(a.items(), b.items());
        }
        return null;
    }

    /** Goes on to the next child and tells the path, or is at its end. */
    abstract boolean next(KeyPath path);

    /** This child in the first node; null if only the second has it. */
    abstract @Nullable StateValue first();

    abstract @Nullable StateValue second();

    /** What this child becomes; a child without it is left out. */
    abstract void add(StateValue child);

    abstract StateValue built();

    private static final class Dicts extends PairedNode {
        private final StateDict first;
        private final StateDict second;
        private final Iterator<String> keys;
        private final StateDict built = new StateDict();
        private String key = "";

        Dicts(StateDict first, StateDict second) {
            this.first = first;
            this.second = second;
            Set<String> union = new LinkedHashSet<>(first.keys());
            union.addAll(second.keys());
            keys = union.iterator();
        }

        @Override
        boolean next(KeyPath path) {
            if (!keys.hasNext()) {
                return false;
            }
            key = keys.next();
            path.at(key);
            return true;
        }

        @Override
        @Nullable
        StateValue first() {
            return first.get(key);
        }

        @Override
        @Nullable
        StateValue second() {
            return second.get(key);
        }

        @Override
        void add(StateValue child) {
            built.put(key, child);
        }

        @Override
        StateValue built() {
            return built;
        }
    }

    private static final class Lists extends PairedNode {
        private final List<StateValue> first;
        private final List<StateValue> second;
        private final List<StateValue> built = new ArrayList<>();
        private int index = -1;

        Lists(List<StateValue> first, List<StateValue> second) {
            this.first = first;
            this.second = second;
        }

        @Override
        boolean next(KeyPath path) {
            index++;
            if (index == first.size()) {
                return false;
            }
            path.at(index);
            return true;
        }

        @Override
        StateValue first() {
            return first.get(index);
        }

        @Override
        StateValue second() {
            return second.get(index);
        }

        @Override
        void add(StateValue child) {
            built.add(child);
        }

        @Override
        StateValue built() {
            return new StateList(built);
        }
    }
}
