package io.github.pytree4j.stream;

import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.StatePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One restore: where it stands, and what did not fit so far. Shared by all sources that take part in it. */
public final class Restoration {
    private final KeyPath path = new KeyPath();
    private final StoredRecords stored;
    private final List<Difference> differences = new ArrayList<>();

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

    /** Adds a difference. */
    public void note(Difference difference) {
        differences.add(difference);
    }

    /** How many differences there are so far. */
    public int count() {
        return differences.size();
    }

    /** Every difference so far, in the order in which they were met; a view. */
    public List<Difference> differences() {
        return Collections.unmodifiableList(differences);
    }
}
