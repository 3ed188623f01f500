package io.github.pytree4j.multihost.group;

import io.github.pytree4j.errors.CheckpointException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Processes could not do something together: one failed, died, left, or did not come in time. The message says which, and where. */
public final class ProcessGroupException extends CheckpointException {
    private static final long serialVersionUID = 1L;

    private final transient List<Integer> processes;
    private final String phase;

    /**
     * @param processes the indices of those that failed or are missing; empty if nobody knows
     * @param phase what was being done: the name of the barrier or key, or what the failed process said
     */
    public ProcessGroupException(String message, List<Integer> processes, String phase, @Nullable Throwable cause) {
        super(message, cause);
        this.processes = List.copyOf(processes);
        this.phase = phase;
    }

    /** The indices of the processes that failed or are missing; empty if nobody knows. */
    public List<Integer> processes() {
        return processes;
    }

    /** What was being done. */
    public String phase() {
        return phase;
    }
}
