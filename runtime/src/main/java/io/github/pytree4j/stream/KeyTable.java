package io.github.pytree4j.stream;

import java.util.HashMap;
import java.util.Map;

/** The keys of the dicts that stand for one record, in declared order. Immutable. */
public final class KeyTable {
    private final FieldKey[] keys;
    private final Map<String, Integer> indexes = new HashMap<>();

    private KeyTable(String[] names) {
        this.keys = new FieldKey[names.length];
        for (int i = 0; i < names.length; i++) {
            keys[i] = new FieldKey(names[i]);
            if (indexes.put(names[i], i) != null) {
                throw new IllegalArgumentException("there are two fields with the key \"" + names[i] + '"');
            }
        }
    }

    /**
     * A table of these keys.
     *
     * @throws IllegalArgumentException if two are the same, or one cannot be spelled in UTF-8
     */
    public static KeyTable of(String... names) {
        return new KeyTable(names);
    }

    /** How many keys there are. */
    public int size() {
        return keys.length;
    }

    /** The key at this index. */
    public FieldKey key(int index) {
        return keys[index];
    }

    /** The key at this index as a string. */
    public String name(int index) {
        return keys[index].name();
    }

    /** The index of {@code name}, or -1; {@code guess} is tried first, since files mostly have the declared order. */
    public int indexOf(String name, int guess) {
        if (guess < keys.length && keys[guess].name().equals(name)) {
            return guess;
        }
        return indexes.getOrDefault(name, -1);
    }
}
