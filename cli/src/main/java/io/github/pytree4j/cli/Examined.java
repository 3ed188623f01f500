package io.github.pytree4j.cli;

import io.github.pytree4j.checkpoint.CheckpointInfo;
import io.github.pytree4j.checkpoint.CheckpointMetadata;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.checkpoint.Verification;
import io.github.pytree4j.errors.CheckpointException;
import io.github.pytree4j.errors.CheckpointIOException;
import io.github.pytree4j.errors.CheckpointNotFoundException;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.errors.DamagedRange;
import io.github.pytree4j.storage.LocalStorage;
import io.github.pytree4j.store.Comparison;
import io.github.pytree4j.store.Provenance;
import io.github.pytree4j.store.StoredPlace;
import io.github.pytree4j.store.Verdict;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What was found at a checkpoint. Not all is known of one that cannot be read, or that is no step.
 *
 * @param file where it is
 * @param step its step
 * @param size how many bytes it has
 * @param savedAt when it was saved, or last changed
 * @param writer the program that saved it, or empty
 * @param metadata what the save was given
 * @param health whether it is as it was saved
 * @param why the reason of that
 * @param damage the damaged places that are known
 */
record Examined(
        Path file,
        Optional<Step> step,
        OptionalLong size,
        Optional<Instant> savedAt,
        String writer,
        CheckpointMetadata metadata,
        Health health,
        String why,
        List<DamagedRange> damage) {

    static Examined of(CheckpointInfo info) {
        Verification verification = info.verification();
        return new Examined(
                info.file(),
                Optional.of(info.step()),
                OptionalLong.of(info.size()),
                Optional.of(info.savedAt()),
                info.writer(),
                info.metadata(),
                Health.of(verification),
                verification.why(),
                verification.damage());
    }

    static Examined unreadable(Path file, Step step, CheckpointException failure) {
        return new Examined(
                file,
                Optional.of(step),
                OptionalLong.empty(),
                Optional.empty(),
                "",
                CheckpointMetadata.none(),
                Health.UNREADABLE,
                String.valueOf(failure.getMessage()),
                List.of());
    }

    /** Verifies a file whose name is that of no step, or a folder that is a checkpoint. */
    static Examined verify(Path file) {
        LocalStorage storage = new LocalStorage();
        try {
            try (StoredPlace place = StoredPlace.open(storage, file, Comparison.FIRST)) {
                place.requireWholeArrays(true);
                Verdict verdict = place.verdict();
                Health health = verdict.verified() ? Health.VERIFIED : Health.UNVERIFIED;
                return of(file, place, health, verdict.why(), List.of());
            } catch (CorruptCheckpointException e) {
                try (StoredPlace place = StoredPlace.open(storage, file, Comparison.NEVER)) {
                    return of(file, place, Health.DAMAGED, String.valueOf(e.getMessage()), e.damage());
                }
            }
        } catch (NoSuchFileException e) {
            throw new CheckpointNotFoundException("there is no " + file + ", or no longer");
        } catch (IOException e) {
            throw new CheckpointIOException("cannot read the checkpoint " + file + ": " + e, e);
        }
    }

    private static Examined of(Path file, StoredPlace place, Health health, String why, List<DamagedRange> damage)
            throws IOException {
        Provenance provenance = place.provenance();
        return new Examined(
                file,
                Optional.empty(),
                OptionalLong.of(place.size() + ArraysBeside.size(place)),
                Optional.of(place.savedAt()),
                provenance.writer(),
                new CheckpointMetadata(provenance.metrics(), provenance.notes()),
                health,
                why,
                damage);
    }

    /** The size for people. */
    String shownSize() {
        return size.isPresent() ? ByteSizes.text(size.getAsLong()) : "?";
    }
}
