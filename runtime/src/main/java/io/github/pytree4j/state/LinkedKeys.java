package io.github.pytree4j.state;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;

/**
 * The keys of another path and one more, which shares the other's: of thousands of paths that begin alike, each takes the memory
 * of its last key. Who walks over them makes a flat copy first. Does not change.
 */
final class LinkedKeys extends AbstractList<String> {
    private final List<String> parent;
    private final String key;
    private final int size;

    /** @param parent keys that do not change, flat or linked */
    LinkedKeys(List<String> parent, String key) {
        this.parent = parent;
        this.key = key;
        this.size = parent.size() + 1;
    }

    /** The keys without the last one; not copied. */
    List<String> parent() {
        return parent;
    }

    /** The last key. */
    String key() {
        return key;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String get(int index) {
        return flat().get(index);
    }

    /** The same keys in an array of their own. */
    List<String> flat() {
        String[] keys = new String[size];
        List<String> rest = this;
        while (rest instanceof LinkedKeys linked) {
            keys[linked.size - 1] = linked.key;
            rest = linked.parent;
        }
        for (int i = 0; i < rest.size(); i++) {
            keys[i] = rest.get(i);
        }
        return List.of(keys);
    }

    @Override
    public Iterator<String> iterator() {
        return flat().iterator();
    }

    @Override
    public ListIterator<String> listIterator(int index) {
        return flat().listIterator(index);
    }
}
