package io.github.pytree4j.checkpoint;

import io.github.pytree4j.errors.CheckpointIOException;
import io.github.pytree4j.errors.CheckpointNotFoundException;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.events.VerifyEvent;
import io.github.pytree4j.format.multihost.ArrayPlaceholders;
import io.github.pytree4j.storage.Storage;
import io.github.pytree4j.store.Comparison;
import io.github.pytree4j.store.Folder;
import io.github.pytree4j.store.Provenance;
import io.github.pytree4j.store.StoredPlace;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the checkpoints of a directory, without decoding them.
 *
 * @param storage where they are
 * @param directory their names
 */
record Catalog(Storage storage, CheckpointDirectory directory) {

    /** Opens a checkpoint and compares it with its manifest if asked to, as Flight Recorder is told. */
    static StoredPlace open(Storage storage, Path file, Comparison verify) throws IOException {
        if (verify == Comparison.NEVER) {
            return StoredPlace.open(storage, file, verify);
        }
        try (VerifyEvent event = new VerifyEvent(file)) {
            StoredPlace place = StoredPlace.open(storage, file, verify);
            event.verdict(place.verdict().why());
            if (!place.isFolder()) {
                event.bytes(place.size());
            }
            event.succeeded();
            return place;
        }
    }

    /** What is compared with the manifest of a checkpoint. */
    enum Depth {
        NOTHING,
        /** Every byte of its own file, and the sizes of those of its arrays, which other processes have written. */
        OWN_FILE,
        /** Every byte. */
        ALL
    }

    /** What is known of the checkpoint of a step, damaged or not. */
    CheckpointInfo info(Step step, boolean verify) {
        return info(step, verify ? Depth.ALL : Depth.NOTHING);
    }

    CheckpointInfo info(Step step, Depth depth) {
        Path file = directory.file(step);
        try {
            return describe(step, file, depth);
        } catch (NoSuchFileException e) {
            throw new CheckpointNotFoundException("there is no " + file + ", or no longer");
        } catch (IOException e) {
            throw new CheckpointIOException("cannot read the checkpoint " + file + ": " + e, e);
        }
    }

    private CheckpointInfo describe(Step step, Path file, Depth depth) throws IOException {
        CorruptCheckpointException damage;
        do {
            try (StoredPlace place =
                    open(storage, file, depth == Depth.NOTHING ? Comparison.NEVER : Comparison.FIRST)) {
                if (isWhole(place, depth)) {
                    return describe(step, file, place, Verification.of(place.verdict()));
                }
                // Replaced meanwhile: once more.
                damage = null;
            } catch (CorruptCheckpointException e) {
                damage = e;
            }
        } while (damage == null);
        try (StoredPlace place = open(storage, file, Comparison.NEVER)) {
            return describe(step, file, place, Verification.of(damage));
        }
    }

    /** Whether the arrays of an open checkpoint are whole; if not, it has been replaced meanwhile, or is damaged. */
    private static boolean isWhole(StoredPlace place, Depth depth) throws IOException {
        try {
            if (depth != Depth.NOTHING) {
                place.requireWholeArrays(depth == Depth.ALL);
            }
            return true;
        } catch (CorruptCheckpointException e) {
            if (place.isStillThere()) {
                throw e;
            }
            return false;
        }
    }

    /** What is known of an open checkpoint. */
    CheckpointInfo describe(Step step, Path file, StoredPlace place, Verification verification) throws IOException {
        Provenance provenance = place.provenance();
        return new CheckpointInfo(
                step,
                file,
                place.size() + arraysOf(file),
                place.savedAt(),
                provenance.writer(),
                new CheckpointMetadata(provenance.metrics(), provenance.notes()),
                verification);
    }

    /** The bytes of its arrays of several hosts. */
    private long arraysOf(Path file) throws IOException {
        Path arrays = file.resolveSibling(
                ArrayPlaceholders.folderOf(file.getFileName().toString()));
        return storage.find(arrays).isPresent() ? new Folder(storage, arrays).size() : 0;
    }

    /** The newest of these that can be verified; where none can, the newest that is not known to be damaged. */
    Optional<Step> newestVerified(List<Step> sorted) {
        Optional<Step> undamaged = Optional.empty();
        for (int i = sorted.size() - 1; i >= 0; i--) {
            Verification verification = info(sorted.get(i), true).verification();
            if (verification.isVerified()) {
                return Optional.of(sorted.get(i));
            }
            if (undamaged.isEmpty() && !verification.isDamaged()) {
                undamaged = Optional.of(sorted.get(i));
            }
        }
        return undamaged;
    }

    /** The newest of these that is not known to be damaged. */
    Optional<Step> newestUndamaged(List<Step> sorted) {
        for (int i = sorted.size() - 1; i >= 0; i--) {
            try {
                if (!info(sorted.get(i), true).verification().isDamaged()) {
                    return Optional.of(sorted.get(i));
                }
            } catch (CheckpointNotFoundException e) {
                // Pruned by another process meanwhile: the next one.
            }
        }
        return Optional.empty();
    }
}
