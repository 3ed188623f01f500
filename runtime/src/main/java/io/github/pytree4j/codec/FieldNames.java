package io.github.pytree4j.codec;

import java.util.List;

/**
 * The stored fields of a record: their keys in declared order, and the record's name for messages. Generated codecs hold
 * one as a constant.
 */
public final class FieldNames {
    private final String owner;
    private final String[] names;

    private FieldNames(String owner, String[] names) {
        this.owner = owner;
        this.names = names;
    }

    /**
     * The fields of a record.
     *
     * @param owner the record's simple name, as messages print it
     * @param names the keys of its stored components, in declared order
     */
    public static FieldNames of(String owner, String... names) {
        return new FieldNames(owner, names.clone());
    }

    String owner() {
        return owner;
    }

    int count() {
        return names.length;
    }

    String name(int index) {
        return names[index];
    }

    List<String> names() {
        return List.of(names);
    }

    /** The index of {@code name}, or -1; {@code guess} is tried first, since files mostly have the declared order. */
    int indexOf(String name, int guess) {
        if (guess < names.length && names[guess].equals(name)) {
            return guess;
        }
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
