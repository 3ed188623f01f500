package io.github.pytree4j.multihost.processes;

import java.util.Optional;

/** Stops a process at a certain moment of a save, once. Belongs to one thread. */
final class Trap {
    /** All processes meet. */
    static final String MEET = "meet";

    /** Half of the first bytes of a file is written. */
    static final String HALF = "half";

    /** A file that was written is closed. */
    static final String CLOSE = "close";

    static final String REPLACE = "replace";
    static final String DELETE = "delete";

    private final Optional<Moment> moment;
    private final Runnable stop;
    private boolean sprung;

    Trap(Optional<Moment> moment, Runnable stop) {
        this.moment = moment;
        this.stop = stop;
    }

    void before(String operation, String what) {
        pass(false, operation, what);
    }

    void after(String operation, String what) {
        pass(true, operation, what);
    }

    /** Whether it waits there. */
    boolean lurks(boolean after, String operation, String what) {
        return !sprung && moment.filter(set -> set.is(after, operation, what)).isPresent();
    }

    private void pass(boolean after, String operation, String what) {
        if (lurks(after, operation, what)) {
            sprung = true;
            stop.run();
        }
    }
}
