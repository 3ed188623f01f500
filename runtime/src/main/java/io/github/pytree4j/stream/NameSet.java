package io.github.pytree4j.stream;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set of texts that is filled and cleared again and again, for which it makes no objects: clearing takes no time, and each
 * text stands at one of few places, or else, where a file has been made so that these are taken, in a set of the JDK's.
 */
public final class NameSet {
    private static final int FIRST_PLACES = 16;

    /** How many places a text has. */
    private static final int TRIES = 16;

    /**
     * Spreads the further places of hash codes that follow each other: 2^32 over the golden ratio. Their first places follow each
     * other, too, as do the texts in memory.
     */
    private static final int SPREAD = 0x9e3779b9;

    private @Nullable String[] names = new String[FIRST_PLACES];

    /**
     * In which round a place was taken, in the upper half, and what the text there is hashed to. In another round than {@link
     * #round} the place is free; a text of another hash is another one, which is told without a look at it.
     */
    private long[] marks = new long[FIRST_PLACES];

    private int round = 1;
    private int size;
    private @Nullable Set<String> crowded;

    /** Makes it the empty set. */
    public void clear() {
        size = 0;
        crowded = null;
        if (++round == 0) {
            marks = new long[marks.length];
            round = 1;
        }
    }

    /** Adds a text; false if it was there. */
    public boolean add(String name) {
        return add(name, name.hashCode());
    }

    private boolean add(String name, int hash) {
        if (size == names.length / 2) {
            grow();
        }
        long mark = ((long) round << Integer.SIZE) | Integer.toUnsignedLong(hash);
        int step = ((hash * SPREAD) >>> 24) | 1;
        int place = hash ^ (hash >>> 16);
        for (int i = 0; i < TRIES; i++, place += step) {
            place &= names.length - 1;
            if (isFree(marks[place])) {
                names[place] = name;
                marks[place] = mark;
                size++;
                return true;
            } else if (marks[place] == mark && name.equals(names[place])) {
                return false;
            }
        }
        if (crowded == null) {
            crowded = new HashSet<>();
        }
        return crowded.add(name);
    }

    private boolean isFree(long mark) {
        return (int) (mark >>> Integer.SIZE) != round;
    }

    private void grow() {
        String[] before = names;
        long[] marksBefore = marks;
        names = new String[2 * before.length];
        marks = new long[names.length];
        size = 0;
        Set<String> rest = crowded;
        crowded = null;
        for (int i = 0; i < before.length; i++) {
            String name = before[i];
            if (name != null && !isFree(marksBefore[i])) {
                add(name, (int) marksBefore[i]);
            }
        }
        if (rest != null) {
            rest.forEach(this::add);
        }
    }
}
