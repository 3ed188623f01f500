package io.github.pytree4j.checkpoint;

import io.github.pytree4j.checkpoint.RetentionPolicy.Candidate;
import io.github.pytree4j.events.PruneEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Deletes the checkpoints that a policy does not keep, and never the newest that can be verified.
 *
 * @param catalog the checkpoints
 */
record Pruner(Catalog catalog) {
    private static final System.Logger LOG = System.getLogger(CheckpointManager.class.getName());

    /** A checkpoint whose manifest is read once, and only if a policy wants to know. */
    private static final class Unread implements Candidate {
        private final Step step;
        private final Catalog catalog;
        private @Nullable CheckpointInfo info;

        Unread(Step step, Catalog catalog) {
            this.step = step;
            this.catalog = catalog;
        }

        @Override
        public Step step() {
            return step;
        }

        @Override
        public CheckpointInfo info() {
            CheckpointInfo known = info == null ? catalog.info(step, false) : info;
            info = known;
            return known;
        }
    }

    /** What would be deleted now. */
    Pruning plan(RetentionPolicy policy) {
        List<Step> steps = catalog.directory().steps();
        List<Step> deleted = superseded(steps, policy);
        if (!deleted.isEmpty()) {
            catalog.newestVerified(steps).ifPresent(deleted::remove);
        }
        List<Step> kept = new ArrayList<>(steps);
        kept.removeAll(deleted);
        return new Pruning(deleted, kept);
    }

    private List<Step> superseded(List<Step> steps, RetentionPolicy policy) {
        List<Candidate> candidates = steps.stream()
                .map(step -> (Candidate) new Unread(step, catalog))
                .toList();
        List<Step> superseded = new ArrayList<>(steps);
        superseded.removeAll(Objects.requireNonNull(policy.kept(candidates), "the retention policy returned null"));
        return superseded;
    }

    /** Deletes what is superfluous now; under the lock. */
    Pruning prune(RetentionPolicy policy) throws IOException {
        Pruning plan = plan(policy);
        delete(plan.deleted());
        return plan;
    }

    /**
     * Deletes what a save makes superfluous, never what it saved; under the lock.
     *
     * @throws IOException if the checkpoint that was saved cannot be read back as it was; nothing is deleted then
     */
    void pruneAfter(Step saved, Overwrite overwrite, RetentionPolicy policy) throws IOException {
        List<Step> steps = new ArrayList<>(catalog.directory().list());
        List<Step> deleted = new ArrayList<>();
        if (overwrite == Overwrite.REWIND) {
            steps.stream().filter(step -> step.compareTo(saved) > 0).forEach(deleted::add);
            steps.removeAll(deleted);
        }
        List<Step> superseded = superseded(steps, policy);
        superseded.remove(saved);
        if (deleted.isEmpty() && superseded.isEmpty()) {
            return;
        }
        requireReadable(saved);
        // Steps after the one that was saved are there where an older one was replaced.
        List<Step> later = steps.subList(steps.indexOf(saved) + 1, steps.size());
        if (later.stream().anyMatch(superseded::contains)) {
            catalog.newestVerified(steps).ifPresent(superseded::remove);
        }
        deleted.addAll(superseded);
        delete(deleted);
    }

    private void requireReadable(Step saved) throws IOException {
        Verification readBack = catalog.info(saved, Catalog.Depth.OWN_FILE).verification();
        if (readBack.isDamaged()) {
            throw new IOException("it cannot be read back as it was written: " + readBack.why());
        }
    }

    private void delete(List<Step> steps) throws IOException {
        if (steps.isEmpty()) {
            return;
        }
        CheckpointDirectory directory = catalog.directory();
        try (PruneEvent event = new PruneEvent(directory.path())) {
            event.checkpoints(steps.size());
            directory.delete(steps);
            event.succeeded();
        }
        LOG.log(System.Logger.Level.DEBUG, () -> "deleted the steps " + steps + " of " + directory.path());
    }
}
