package io.github.pytree4j.stream;

import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.state.StateValue;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which record stands where one of several could. It is stored by path; migrations move dicts to other paths, and so the dicts
 * themselves are remembered, once they have been read and before anything is moved.
 */
public final class MovedVariants {
    private final KnownState known;
    /** Null as long as there is none: most restores move nothing. */
    private @Nullable IdentityHashMap<StateDict, String> byDict;

    private @Nullable NavigableMap<String, String> sorted;

    MovedVariants(KnownState known) {
        this.known = known;
    }

    /** Whether none was remembered. */
    boolean isEmpty() {
        return byDict == null;
    }

    /**
     * Remembers the dicts within one that was read.
     *
     * @param dict what was read at {@code path}
     */
    public void remember(StateDict dict, KeyPath path) {
        if (known.records().variants().isEmpty() || known.isChanged()) {
            return;
        }
        if (sorted == null) {
            sorted = new TreeMap<>(known.records().variants());
        }
        String base = path.toString();
        StatePath where = path.toStatePath();
        for (Map.Entry<String, String> variant : sorted.tailMap(base, true).entrySet()) {
            if (!variant.getKey().startsWith(base)) {
                return;
            }
            remember(dict, where, variant.getKey(), variant.getValue());
        }
    }

    /** The texts are of a file: one that is no path says nothing. */
    private void remember(StateDict dict, StatePath where, String path, String record) {
        StatePath parsed;
        try {
            parsed = StatePath.parse(path);
        } catch (IllegalArgumentException e) {
            return;
        }
        int depth = where.keys().size();
        if (parsed.keys().size() >= depth && parsed.keys().subList(0, depth).equals(where.keys())) {
            StateValue value = dict.get(
                    new StatePath(parsed.keys().subList(depth, parsed.keys().size())));
            if (value instanceof StateDict moved) {
                byDict().putIfAbsent(moved, record);
            }
        }
    }

    /** Remembers a dict that was not read, but made for this record. */
    public void remember(StateDict dict, Class<?> record) {
        byDict().put(dict, record.getName());
    }

    private IdentityHashMap<StateDict, String> byDict() {
        IdentityHashMap<StateDict, String> known = byDict;
        if (known == null) {
            known = new IdentityHashMap<>();
            byDict = known;
        }
        return known;
    }

    /** The class of the record that was saved as this dict, if that is known. */
    public @Nullable String of(StateDict dict) {
        return byDict == null ? null : byDict.get(dict);
    }
}
