package io.github.pytree4j.multihost.group;

import io.github.pytree4j.errors.CheckpointException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Processes could not do something together: one failed, died, left, or did not come in time. The message says which, and where. */
public final class ProcessGroupException extends CheckpointException {
    private static final long serialVersionUID = 1L;

    private final int[] processes;
    private final String phase;

    /**
     * @param processes the indices of those that failed or are missing; empty if nobody knows
     * @param phase what was being done: the call, or what the failed process said
     */
    public ProcessGroupException(String message, List<Integer> processes, String phase, @Nullable Throwable cause) {
        super(message, cause);
        this.processes = processes.stream().mapToInt(Integer::intValue).toArray();
        this.phase = phase;
    }

    /** The indices of the processes that failed or are missing; empty if nobody knows. */
    public List<Integer> processes() {
        return Arrays.stream(processes).boxed().collect(Collectors.toUnmodifiableList());
    }

    /** What was being done. */
    public String phase() {
        return phase;
    }
}
