package io.github.pytree4j.stream;

import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.StatePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One restore: where it stands, and what did not fit so far. Shared by all sources that take part in it. */
public final class Restoration {
    /** How many differences are kept: they take memory, and it is up to a file how many there are. */
    private static final int KEPT = 100_000;

    private final KeyPath path = new KeyPath();
    private final StoredRecords stored;
    private final List<Difference> differences = new ArrayList<>();
    private int count;

    /** Of state of which nothing more is known. */
    public Restoration() {
        this(StoredRecords.UNKNOWN);
    }

    /** Of state that was made of these records. */
    public Restoration(StoredRecords stored) {
        this.stored = stored;
    }

    /** Which records it was made of. */
    public StoredRecords stored() {
        return stored;
    }

    /** Where the restore stands; follows the sources. */
    public KeyPath path() {
        return path;
    }

    /** The path as a value of its own. */
    public StatePath where() {
        return path.toStatePath();
    }

    /** Adds a difference; of one beyond the first {@value #KEPT} only that there is one. */
    public void note(Difference difference) {
        count++;
        if (differences.size() < KEPT) {
            differences.add(difference);
        }
    }

    /** How many differences there are so far, those that were not kept included. */
    public int count() {
        return count;
    }

    /** The differences so far that were kept, in the order in which they were met; a view. */
    public List<Difference> differences() {
        return Collections.unmodifiableList(differences);
    }
}
