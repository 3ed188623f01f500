package io.github.pytree4j.state;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a value stands in a state dict: the keys from the root to it. Keys may hold any character, also {@code /}; a
 * slash separates keys only in the short spelling that {@link #parse} reads.
 *
 * @param keys the keys, outermost first; none for the root itself
 */
public record StatePath(List<String> keys) {
    public static final StatePath ROOT = new StatePath(List.of());

    public StatePath {
        keys = List.copyOf(keys);
    }

    /** The path of these keys, taken as they are. */
    public static StatePath of(String... keys) {
        return new StatePath(List.of(keys));
    }

    /** Reads the short spelling {@code a/b/c} (or, as messages print it, {@code ./a/b/c}); the root is {@code .}. */
    public static StatePath parse(String text) {
        if (text.equals(".")) {
            return ROOT;
        }
        String keys = text.startsWith("./") ? text.substring(2) : text;
        return new StatePath(List.of(keys.split("/", -1)));
    }

    /** The path of the value under {@code key} of the dict at this path. */
    public StatePath child(String key) {
        List<String> longer = new ArrayList<>(keys);
        longer.add(key);
        return new StatePath(longer);
    }

    public boolean isRoot() {
        return keys.isEmpty();
    }

    /** The path of the dict that holds this one; the root has none. */
    public StatePath parent() {
        requireKey();
        return new StatePath(keys.subList(0, keys.size() - 1));
    }

    /** The last key; the root has none. */
    public String key() {
        requireKey();
        return keys.get(keys.size() - 1);
    }

    private void requireKey() {
        if (isRoot()) {
            throw new IllegalStateException("the root has neither a key nor a parent");
        }
    }

    /** As messages print it: {@code ./model/params}; a key that holds a slash, or nothing, stands in quotes. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(".");
        for (String key : keys) {
            text.append('/').append(key.isEmpty() || key.indexOf('/') >= 0 ? '"' + key + '"' : key);
        }
        return text.toString();
    }
}
