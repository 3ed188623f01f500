package io.github.pytree4j.format.flax;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of a dict that have been read: none may come twice. */
final class DictKeys {
    private @Nullable Set<String> names;
    private @Nullable BitSet indexes;

    /** Adds a key that was decoded; false if it was there. */
    boolean add(String name) {
        if (names == null) {
            names = new HashSet<>();
        }
        return names.add(name);
    }

    /** Adds a key that is one of a table's; false if it was there. */
    boolean add(int index) {
        if (indexes == null) {
            indexes = new BitSet();
        }
        if (indexes.get(index)) {
            return false;
        }
        indexes.set(index);
        return true;
    }
}
