package io.github.pytree4j.stream;

import io.github.pytree4j.state.StatePath;
import java.util.ArrayList;
import java.util.List;

/** What was seen of state that is only looked at: whether it would fit a class. Nothing is made of it, since there is no target. */
public final class Examination {
    private static final int KEPT = 100;

    private final RecordNotes records = new RecordNotes();
    private final List<StatePath> unseen = new ArrayList<>();
    private int unmade;

    /** The records that were looked at, as they are when they have been brought up to date. */
    public RecordNotes records() {
        return records;
    }

    /** A record has been looked at, and is not made. */
    public void leaveUnmade() {
        unmade++;
    }

    int unmade() {
        return unmade;
    }

    /** Nobody can tell, without a target, what stands here. */
    public void passOver(StatePath path) {
        unmade++;
        if (unseen.size() < KEPT) {
            unseen.add(path);
        }
    }

    /** Where nobody could tell; the first {@value #KEPT} of these. */
    public List<StatePath> unseen() {
        return List.copyOf(unseen);
    }
}
