package io.github.pytree4j.format.flax;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set of texts that is filled and cleared again and again, for which it makes no objects: clearing takes no time, and each
 * text stands at one of few places, or else, where a file has been made so that these are taken, in a set of the JDK's.
 */
final class NameSet {
    private static final int FIRST_PLACES = 16;

    /** How many places a text has. */
    private static final int TRIES = 16;

    /** Spreads hash codes that follow each other: 2^32 over the golden ratio. */
    private static final int SPREAD = 0x9e3779b9;

    private @Nullable String[] names = new String[FIRST_PLACES];

    /** In which round a place was taken; in another than {@link #round}, it is free. */
    private int[] rounds = new int[FIRST_PLACES];

    private int round = 1;
    private int size;
    private @Nullable Set<String> crowded;

    void clear() {
        size = 0;
        crowded = null;
        if (++round == 0) {
            rounds = new int[rounds.length];
            round = 1;
        }
    }

    /** Adds a text; false if it was there. */
    boolean add(String name) {
        if (size == names.length / 2) {
            grow();
        }
        int hash = name.hashCode() * SPREAD;
        int step = (hash >>> 24) | 1;
        int place = hash >>> 8;
        for (int i = 0; i < TRIES; i++) {
            place = (place + step) & (names.length - 1);
            if (rounds[place] != round) {
                names[place] = name;
                rounds[place] = round;
                size++;
                return true;
            } else if (name.equals(names[place])) {
                return false;
            }
        }
        if (crowded == null) {
            crowded = new HashSet<>();
        }
        return crowded.add(name);
    }

    private void grow() {
        String[] before = names;
        int[] roundsBefore = rounds;
        names = new String[2 * before.length];
        rounds = new int[names.length];
        size = 0;
        Set<String> rest = crowded;
        crowded = null;
        for (int i = 0; i < before.length; i++) {
            if (roundsBefore[i] == round) {
                add(before[i]);
            }
        }
        if (rest != null) {
            rest.forEach(this::add);
        }
    }
}
