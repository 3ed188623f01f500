package io.github.pytree4j.stream;

import io.github.pytree4j.state.StatePath;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The keys from the root to where a sink or source stands now; grows and shrinks without making objects. */
public final class KeyPath {
    /** The keys; null where it is an index. */
    private @Nullable String[] keys = new String[8];

    private int[] indexes = new int[8];

    /** The paths of the open dicts and lists; null where it was not asked for. Paths of what is in them share these. */
    private @Nullable StatePath[] containers = new StatePath[8];

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
            containers = Arrays.copyOf(containers, depth * 2);
        }
        containers[depth] = null;
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

    /** The path as a value of its own, which shares its keys with others but for the last. */
    public StatePath toStatePath() {
        if (depth == 0) {
            return StatePath.ROOT;
        }
        int known = depth - 1;
        while (known > 0 && containers[known] == null) {
            known--;
        }
        StatePath path = known == 0 ? StatePath.ROOT : Objects.requireNonNull(containers[known]);
        for (int i = known; i < depth - 1; i++) {
            path = path.child(key(i));
            containers[i + 1] = path;
        }
        return path.child(key(depth - 1));
    }

    private String key(int level) {
        String key = keys[level];
        return key == null ? IndexKeys.of(indexes[level]) : key;
    }

    /** As {@link #toStatePath()} prints it. */
    @Override
    public String toString() {
        return toStatePath().toString();
    }
}
