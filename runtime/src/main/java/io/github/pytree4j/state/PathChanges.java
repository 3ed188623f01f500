package io.github.pytree4j.state;

import io.github.pytree4j.text.Text;
import java.util.List;
import java.util.NoSuchElementException;

/** Finds the dicts that a change at a path needs, before anything is changed, and says why one cannot be made. */
final class PathChanges {
    private PathChanges() {}

    /**
     * The dict that has a value at {@code path}.
     *
     * @param change the verb, for messages
     */
    static StateDict holder(StateDict root, StatePath path, String change) {
        requireKey(path, change);
        StateValue holder = root.get(path.parent());
        if (!(holder instanceof StateDict dict) || !dict.contains(path.key())) {
            throw new NoSuchElementException(
                    "cannot " + change + " " + path.abbreviated() + ": " + whyMissing(root, path.keys()));
        }
        return dict;
    }

    static void requireKey(StatePath path, String change) {
        if (path.isRoot()) {
            throw new IllegalArgumentException("cannot " + change + " the root");
        }
    }

    /** Why nothing stands at these keys: what the innermost dict or leaf on the way is. */
    static String whyMissing(StateDict root, List<String> keys) {
        StateValue value = root;
        int depth = 0;
        while (value instanceof StateDict dict && depth < keys.size()) {
            StateValue next = dict.get(keys.get(depth));
            if (next == null) {
                return (depth == 0 ? "the dict" : at(keys, depth)) + " has " + Text.keys(dict.keys());
            }
            value = next;
            depth++;
        }
        return at(keys, depth) + " is " + value.kind();
    }

    private static String at(List<String> keys, int depth) {
        return new StatePath(keys.subList(0, depth)).abbreviated();
    }

    /** Makes sure that every value on the way to {@code path} is a dict, or missing. */
    static void requireDictsOnTheWay(StateDict root, StatePath path, String change) {
        StateDict parent = root;
        List<String> keys = path.keys();
        for (int depth = 0; depth < keys.size() - 1; depth++) {
            StateValue next = parent.get(keys.get(depth));
            if (next == null) {
                return;
            }
            if (!(next instanceof StateDict dict)) {
                throw new IllegalArgumentException(
                        "cannot " + change + ": " + at(keys, depth + 1) + " is " + next.kind() + ", not a dict");
            }
            parent = dict;
        }
    }

    /** The dict that is to hold {@code path}; it and those on the way are made where they are missing. */
    static StateDict makeHolder(StateDict root, StatePath path) {
        StateDict parent = root;
        for (String key : path.parent().keys()) {
            StateValue next = parent.get(key);
            StateDict dict = next instanceof StateDict there ? there : new StateDict();
            if (next == null) {
                parent.put(key, dict);
            }
            parent = dict;
        }
        return parent;
    }
}
