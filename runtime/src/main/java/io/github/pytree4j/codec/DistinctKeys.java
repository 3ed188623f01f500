package io.github.pytree4j.codec;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one dict so far, none of which may come twice. A few are compared one by one, more are hashed. Serves one dict
 * after the other.
 */
final class DistinctKeys {
    private static final int FEW = 8;
    /** A set of more is not used again: to empty it takes as long as it has once been large. */
    private static final int MANY = 1 << 10;

    private final String[] few = new String[FEW];
    private int count;
    private @Nullable Set<String> hashed;

    /** Adds a key; false if it was there. */
    boolean add(String key) {
        if (count > FEW && hashed != null) {
            return hashed.add(key);
        }
        int hash = key.hashCode();
        for (int i = 0; i < count; i++) {
            if (few[i].hashCode() == hash && few[i].equals(key)) {
                return false;
            }
        }
        if (count < FEW) {
            few[count++] = key;
            return true;
        }
        return hash().add(key);
    }

    /** From now on keys are hashed. */
    private Set<String> hash() {
        Set<String> all = hashed == null ? new HashSet<>() : hashed;
        all.addAll(Arrays.asList(few));
        hashed = all;
        count = FEW + 1;
        return all;
    }

    /** Begins with another dict. */
    void clear() {
        count = 0;
        if (hashed != null) {
            if (hashed.size() > MANY) {
                hashed = null;
            } else {
                hashed.clear();
            }
        }
    }
}
