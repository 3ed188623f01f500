package io.github.pytree4j.codec;

import io.github.pytree4j.state.StatePath;
import java.util.Arrays;
import java.util.List;

/** The keys from the root to where a sink or source stands now; grows and shrinks without making objects. */
final class KeyPath {
    private String[] keys = new String[16];
    private int depth;

    int depth() {
        return depth;
    }

    /** Steps into a dict or list; its current key is not known yet. */
    void enter() {
        if (depth == keys.length) {
            keys = Arrays.copyOf(keys, depth * 2);
        }
        keys[depth++] = "";
    }

    /** Names the key, in the innermost dict or list, of the value that comes next. */
    void at(String key) {
        keys[depth - 1] = key;
    }

    void leave() {
        depth--;
    }

    StatePath toStatePath() {
        return new StatePath(List.of(Arrays.copyOf(keys, depth)));
    }
}
