package io.github.pytree4j.format.flax;

import io.github.pytree4j.stream.IndexSet;
import io.github.pytree4j.stream.NameSet;
import org.jspecify.annotations.Nullable;

/** The keys of a dict that have been read: none may come twice. Serves one dict after another. */
final class DictKeys {
    private final IndexSet indexes = new IndexSet();
    private @Nullable NameSet names;

    /** Forgets all, for another dict. */
    void clear() {
        indexes.clear();
        if (names != null) {
            names.clear();
        }
    }

    /** Adds a key that was decoded; false if it was there. */
    boolean add(String name) {
        if (names == null) {
            names = new NameSet();
        }
        return names.add(name);
    }

    /** Adds a key that is one of a table's; false if it was there. */
    boolean add(int index) {
        return indexes.add(index);
    }
}
