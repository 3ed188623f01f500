package io.github.pytree4j.stream;

import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** State that a restore has added to what it read: default values, whose records are of today's versions, whatever was stored. */
public final class AddedState {
    /** Null as long as there is none: most restores add nothing. */
    private @Nullable Set<StateDict> dicts;

    /** Whether nothing was. */
    boolean isEmpty() {
        return dicts == null;
    }

    /** Notes a value, with all that is in it. */
    public void add(StateValue value) {
        if (dicts == null) {
            dicts = Collections.newSetFromMap(new IdentityHashMap<>());
        }
        Deque<StateValue> left = new ArrayDeque<>();
        left.push(value);
        while (!left.isEmpty()) {
            if (left.pop() instanceof StateDict dict && dicts.add(dict)) {
                dict.entries().forEach(entry -> left.push(entry.getValue()));
            }
        }
    }

    /** Whether a dict is within such a value. */
    public boolean contains(StateDict dict) {
        return dicts != null && dicts.contains(dict);
    }
}
