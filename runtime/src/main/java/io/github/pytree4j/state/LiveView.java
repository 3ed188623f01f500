package io.github.pytree4j.state;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Supplier;

/** A set that is always what another place says it is now, and that cannot be changed. */
final class LiveView<E> extends AbstractSet<E> {
    private final Supplier<Set<E>> now;

    /** @param now gives sets that cannot be changed */
    LiveView(Supplier<Set<E>> now) {
        this.now = now;
    }

    @Override
    public Iterator<E> iterator() {
        return now.get().iterator();
    }

    @Override
    public int size() {
        return now.get().size();
    }

    @Override
    public boolean contains(Object element) {
        return now.get().contains(element);
    }

    @Override
    public void clear() {
        throw new UnsupportedOperationException("a view cannot be changed");
    }
}
