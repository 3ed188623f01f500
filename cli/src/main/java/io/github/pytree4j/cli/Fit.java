package io.github.pytree4j.cli;

import io.github.pytree4j.checkpoint.Compatibility;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.CheckpointBusyException;
import io.github.pytree4j.errors.CheckpointException;
import io.github.pytree4j.errors.CheckpointNotFoundException;
import io.github.pytree4j.errors.CodecException;
import io.github.pytree4j.errors.CorruptCheckpointException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether a checkpoint fits a record.
 *
 * @param step its step; nothing of a file that was named
 * @param file where it is
 * @param status in one word
 * @param why the reason, where findings do not say it
 * @param findings what is to be done, and what does not fit; nothing where it could not be looked at
 */
record Fit(Optional<Step> step, Path file, Status status, String why, Optional<Compatibility> findings) {

    /** What becomes of a checkpoint. */
    enum Status {
        AS_IS,
        AFTER_MIGRATION,
        INCOMPATIBLE,
        /** Its bytes are not those that were saved, or those of no checkpoint. */
        DAMAGED,
        /** It cannot be read: the file system fails, or its format is not known. */
        UNREADABLE;

        /** The word in JSON. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isFine() {
            return this == AS_IS || this == AFTER_MIGRATION;
        }
    }

    /**
     * Looks at a checkpoint.
     *
     * @param looking runs the user's migrations, which may throw anything
     * @return nothing if another process has deleted it meanwhile
     */
    static Optional<Fit> of(Optional<Step> step, Path file, Supplier<Compatibility> looking) {
        try {
            Compatibility findings = looking.get();
            return Optional.of(new Fit(step, file, statusOf(findings), "", Optional.of(findings)));
        } catch (CheckpointNotFoundException e) {
            return Optional.empty();
        } catch (CodecException | CheckpointBusyException e) {
            // It would be the same for the next one.
            throw e;
        } catch (CorruptCheckpointException e) {
            return Optional.of(without(step, file, Status.DAMAGED, messageOf(e)));
        } catch (CheckpointException e) {
            return Optional.of(without(step, file, Status.UNREADABLE, messageOf(e)));
        } catch (Throwable e) {
            return Optional.of(without(step, file, Status.INCOMPATIBLE, UserCode.explain(e)));
        }
    }

    private static Fit without(Optional<Step> step, Path file, Status status, String why) {
        return new Fit(step, file, status, why, Optional.empty());
    }

    private static String messageOf(CheckpointException e) {
        return String.valueOf(e.getMessage());
    }

    private static Status statusOf(Compatibility findings) {
        return switch (findings.verdict()) {
            case AS_IS -> Status.AS_IS;
            case AFTER_MIGRATION -> Status.AFTER_MIGRATION;
            case INCOMPATIBLE -> Status.INCOMPATIBLE;
        };
    }

    /** Whether it fits, and nothing in it is left to a target. */
    boolean isCertain() {
        return status.isFine()
                && findings.map(Compatibility::unseen).orElse(List.of()).isEmpty();
    }

    /** The step, or the file that is none. */
    String name() {
        return step.map(Step::toString).orElseGet(file::toString);
    }
}
