package io.github.pytree4j.stream;

import io.github.pytree4j.state.StatePath;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys from the root to where a sink or source stands now; grows and shrinks without making objects. */
public final class KeyPath {
    /** The keys; null where it is an index. */
    private @Nullable String[] keys = new String[16];

    private int[] indexes = new int[16];
    private int depth;

    /** How many dicts and lists are open. */
    public int depth() {
        return depth;
    }

    /** Steps into a dict or list; its current key is not known yet. */
    public void enter() {
        if (depth == keys.length) {
            keys = Arrays.copyOf(keys, depth * 2);
            indexes = Arrays.copyOf(indexes, depth * 2);
        }
        keys[depth++] = "";
    }

    /** Names the key, in the innermost dict, of the value that comes next. */
    public void at(String key) {
        keys[depth - 1] = key;
    }

    /** Says which item of the innermost list comes next. */
    public void at(int index) {
        keys[depth - 1] = null;
        indexes[depth - 1] = index;
    }

    /** Steps out of the innermost dict or list. */
    public void leave() {
        depth--;
    }

    /** The path as a value of its own. */
    public StatePath toStatePath() {
        String[] path = new String[depth];
        for (int i = 0; i < depth; i++) {
            String key = keys[i];
            path[i] = key == null ? Integer.toString(indexes[i]) : key;
        }
        return new StatePath(List.of(path));
    }

    /** As {@link #toStatePath()} prints it. */
    @Override
    public String toString() {
        return toStatePath().toString();
    }
}
