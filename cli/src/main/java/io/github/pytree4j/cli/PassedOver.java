package io.github.pytree4j.cli;

import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.CorruptCheckpointException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** The damaged steps of a directory that are newer than the one that is read instead. */
final class PassedOver {
    /** How many steps a message names. */
    private static final int NAMED_STEPS = 10;

    private final CheckpointFolder folder;
    private final List<Step> steps = new ArrayList<>();
    private final List<CorruptCheckpointException> failures = new ArrayList<>();

    PassedOver(CheckpointFolder folder) {
        this.folder = folder;
    }

    /** Notes a damaged step; the newest comes first. */
    void add(Step step, CorruptCheckpointException failure) {
        steps.add(step);
        failures.add(failure);
    }

    /** Says on standard error which steps were passed over for {@code chosen}, if any were. */
    void tell(Step chosen, CommandSpec command) {
        if (!steps.isEmpty()) {
            new Failures(command.commandLine().getErr())
                    .print(named() + " in " + folder.directory() + (steps.size() == 1 ? " is" : " are")
                            + " damaged and passed over for step " + chosen + "; pytree4j verify says what is damaged");
        }
    }

    private String named() {
        String names = steps.stream().limit(NAMED_STEPS).map(Step::toString).collect(Collectors.joining(", "));
        int more = steps.size() - NAMED_STEPS;
        return (steps.size() == 1 ? "step " : "steps ") + names + (more > 0 ? " and " + more + " older ones" : "");
    }

    /** What to say where every step of the directory was passed over. */
    CorruptCheckpointException all() {
        CorruptCheckpointException newest = failures.get(0);
        if (steps.size() == 1) {
            return newest;
        }
        CorruptCheckpointException all = new CorruptCheckpointException(
                "all " + steps.size() + " checkpoints in " + folder.directory() + " are damaged; of the newest: "
                        + newest.getMessage(),
                newest.damage());
        all.initCause(newest);
        return all;
    }
}
