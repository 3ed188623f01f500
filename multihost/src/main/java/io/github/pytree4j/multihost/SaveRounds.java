package io.github.pytree4j.multihost;

import io.github.pytree4j.multihost.group.ProcessGroup;
import java.time.Duration;
import java.util.List;

/**
 * The points of a save at which all processes meet. What went wrong is told there, too, so that the group stays whole.
 *
 * @param group who meets
 * @param timeout how long to wait at each
 */
record SaveRounds(ProcessGroup group, Duration timeout) {
    static final int LEADER = 0;

    boolean isLeader() {
        return group.index() == LEADER;
    }

    /** Waits until all have begun. */
    void start() {
        group.barrier("start of a save", timeout);
    }

    /** Tells the leader; it is given what all tell, in order of their indices. */
    List<Word> report(String point, Word word) {
        return group.gather(point, LEADER, word.toBytes(), timeout).stream()
                .map(Word::of)
                .toList();
    }

    /** Tells the others; only the leader does. */
    void tell(String point, Word word) {
        group.broadcast(point, LEADER, word.toBytes(), timeout);
    }

    /** What the leader tells. */
    Word hear(String point) {
        return Word.of(group.broadcast(point, LEADER, new byte[0], timeout));
    }

    /** Gives all what one process saves. */
    SaveContents compare(int process, SaveContents own) {
        byte[] bytes = group.broadcast(
                "arrays of process " + process, process, own.toBytes(ProcessGroup.MAX_VALUE_BYTES), timeout);
        return SaveContents.of(bytes);
    }
}
