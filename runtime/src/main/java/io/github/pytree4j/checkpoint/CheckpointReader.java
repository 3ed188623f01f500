package io.github.pytree4j.checkpoint;

import io.github.pytree4j.errors.CheckpointIOException;
import io.github.pytree4j.errors.CheckpointNotFoundException;
import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.events.RestoreEvent;
import io.github.pytree4j.format.CheckpointFormats;
import io.github.pytree4j.format.multihost.PlaceholderReader;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.storage.Storage;
import io.github.pytree4j.store.Comparison;
import io.github.pytree4j.store.StoredPlace;
import io.github.pytree4j.stream.ArrayReferences;
import io.github.pytree4j.stream.StateReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads single checkpoints, of whatever format they are.
 *
 * @param storage where they are
 * @param formats those that are looked for
 * @param decoder makes trees of them
 * @param maxDepth how deep the state may be nested
 * @param verify when to compare a file with its manifest
 * @param arrays opens the arrays beside checkpoints; null if there is nothing that can
 */
record CheckpointReader(
        Storage storage,
        CheckpointFormats formats,
        Decoder decoder,
        int maxDepth,
        Comparison verify,
        @Nullable ArrayStore arrays) {
    private static final System.Logger LOG = System.getLogger(CheckpointManager.class.getName());

    /** The state in {@code file}, as a tree like {@code target}. */
    <T> T read(Path file, T target) {
        return open(file, (place, reader) -> decoder.decode(stored(file, place, reader), target));
    }

    /** As {@link #read}, and what is known of the checkpoint. */
    <T> Restored<T> read(Catalog catalog, Step step, T target) {
        Path file = catalog.directory().file(step);
        return open(file, (place, reader) -> {
            CheckpointInfo info = catalog.describe(step, file, place, Verification.of(place.verdict()));
            return new Restored<>(decoder.decode(stored(file, place, reader), target), info);
        });
    }

    /** Whether the state in {@code file} fits a tree, or a class of which there is none. */
    Compatibility check(Path file, Object target) {
        return open(
                file,
                (place, reader) -> target instanceof Class<?> type
                        ? decoder.check(stored(file, place, reader), type)
                        : decoder.check(stored(file, place, reader), target));
    }

    /** The state in {@code file}, brought up to date. */
    MigratedState migrate(Path file, Class<?> type) {
        return open(file, (place, reader) -> decoder.migrate(stored(file, place, reader), type));
    }

    /** The state in {@code file} as it is, without migrations. */
    StateValue readRaw(Path file) {
        return open(file, (place, reader) -> decoder.raw(stored(file, place, reader)));
    }

    private StoredState stored(Path file, StoredPlace place, StateReader reader) {
        ArrayReferences references = ArrayReferences.NONE;
        if (arrays != null) {
            FileChecksums checksums = verify == Comparison.NEVER ? FileChecksums.UNKNOWN : place.arrays()::crc32c;
            references = new OpenedArrays(arrays, place, checksums);
        }
        return new StoredState(file, place.provenance(), new PlaceholderReader(reader), references);
    }

    /** Reads an open checkpoint. */
    interface Reading<R> {
        R read(StoredPlace place, StateReader reader) throws IOException;
    }

    <R> R open(Path file, Reading<R> reading) {
        try (RestoreEvent event = new RestoreEvent(file);
                StoredPlace place = Catalog.open(storage, file, verify)) {
            if (place.verdict().replaced()) {
                LOG.log(
                        Level.WARNING,
                        "restoring " + file + " unverified: " + place.verdict().why());
            }
            StateReader reader = formats.of(place)
                    .orElseThrow(() -> new UnsupportedFormatException(file + " is a directory, but no checkpoint of a"
                            + " format that can be read; a directory of checkpoints is given to the manager itself"))
                    .read(place, maxDepth);
            R result = read(file, place, reader, reading);
            if (!place.isFolder()) {
                event.bytes(place.size());
            }
            event.succeeded();
            LOG.log(
                    Level.DEBUG,
                    () -> "restored " + file + ": " + place.verdict().why());
            return result;
        } catch (ReplacedMeanwhile e) {
            return open(file, reading);
        } catch (NoSuchFileException e) {
            throw new CheckpointNotFoundException(
                    "there is no checkpoint " + file + ", or no longer, if a save has pruned it");
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (UncheckedIOException e) {
            throw unreadable(file, Objects.requireNonNull(e.getCause()));
        }
    }

    /** A save has replaced or deleted the arrays of a checkpoint while they were read; its own file stays what it was. */
    private static final class ReplacedMeanwhile extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private <R> R read(Path file, StoredPlace place, StateReader reader, Reading<R> reading) throws IOException {
        try {
            return reading.read(place, reader);
        } catch (IOException | RuntimeException e) {
            if (arrays != null && !place.isStillThere()) {
                LOG.log(Level.DEBUG, () -> file + " was replaced or deleted while it was restored: once more", e);
                throw new ReplacedMeanwhile();
            }
            throw e;
        }
    }

    private static CheckpointIOException unreadable(Path file, IOException cause) {
        return new CheckpointIOException("cannot read the checkpoint " + file + ": " + cause, cause);
    }
}
