package io.github.pytree4j.stream;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A set of indexes, most of which come in order, 0 first: such are only counted. Can be cleared and filled again. */
public final class IndexSet {
    /** All below are in the set. */
    private int inOrder;

    /** Others that are in the set, and some below. */
    private @Nullable BitSet others;

    private boolean hasOthers;

    /** Makes it the empty set. */
    public void clear() {
        inOrder = 0;
        if (hasOthers && others != null) {
            others.clear();
        }
        hasOthers = false;
    }

    /** Adds an index; false if it was in the set. */
    public boolean add(int index) {
        if (index == inOrder && !hasOthers) {
            inOrder++;
            return true;
        }
        return index >= inOrder && addOther(index);
    }

    private boolean addOther(int index) {
        if (others == null) {
            others = new BitSet();
        }
        if (others.get(index)) {
            return false;
        }
        others.set(index);
        hasOthers = true;
        return true;
    }

    /** The first index from {@code from} on that is not in the set. */
    public int nextMissing(int from) {
        int next = Math.max(from, inOrder);
        return hasOthers && others != null ? others.nextClearBit(next) : next;
    }
}
