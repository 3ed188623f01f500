package io.github.pytree4j.checkpoint;

import io.github.pytree4j.errors.CheckpointNotFoundException;
import io.github.pytree4j.errors.CorruptCheckpointException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The steps of a directory for who reads them, while other processes save and delete.
 *
 * @param catalog what is there
 */
record RestorableSteps(Catalog catalog) {
    /** How often a step may be listed and yet not be there. */
    private static final int LOOKS_AT_A_STEP = 100;

    private CheckpointDirectory directory() {
        return catalog.directory();
    }

    /** The newest step, if there is any. */
    Optional<Step> latest() {
        List<Step> steps = directory().steps();
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }

    /**
     * Reads the newest checkpoint, or, where another process deletes that in this very moment, the one that is newest then, if only
     * the same step saved again.
     */
    <R> Optional<R> readNewest(Function<Step, R> reading) {
        int sameStep = 0;
        Optional<Step> newest = latest();
        while (newest.isPresent()) {
            try {
                return Optional.of(reading.apply(newest.get()));
            } catch (CheckpointNotFoundException e) {
                Optional<Step> now = latest();
                sameStep = now.equals(newest) ? sameStep + 1 : 0;
                if (sameStep == LOOKS_AT_A_STEP) {
                    // A link that leads nowhere.
                    throw e;
                }
                newest = now;
            } catch (CorruptCheckpointException e) {
                throw withAdvice(e, newest.get());
            }
        }
        return Optional.empty();
    }

    private CorruptCheckpointException withAdvice(CorruptCheckpointException damage, Step newest) {
        List<Step> older = directory().steps().stream()
                .filter(step -> step.compareTo(newest) < 0)
                .toList();
        Optional<Step> undamaged = catalog.newestUndamaged(older);
        if (undamaged.isEmpty()) {
            return damage;
        }
        String advice = "; the newest before it that is not damaged is step " + undamaged.get()
                + ": restore(target, latestUndamaged().orElseThrow()) restores that";
        CorruptCheckpointException advised =
                new CorruptCheckpointException(damage.getMessage() + advice, damage.damage());
        advised.initCause(damage);
        return advised;
    }

    CheckpointNotFoundException nothingThere() {
        return new CheckpointNotFoundException(
                "there is no checkpoint named " + directory().pattern() + " in "
                        + directory().path() + "; restoreOr(initial) starts afresh where there is none");
    }

    /** The file of a step, which has to be there. */
    Path fileOf(Step step) {
        Objects.requireNonNull(step, "step must not be null");
        Path file = directory().file(step);
        if (directory().isMissing(step)) {
            throw new CheckpointNotFoundException("there is no " + file.getFileName() + " in "
                    + directory().path() + ", or no longer, if a save has pruned it; the steps there are "
                    + directory().steps());
        }
        return file;
    }
}
