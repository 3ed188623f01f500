package io.github.pytree4j.checkpoint;

import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.builtin.DynamicCodec;
import io.github.pytree4j.errors.CheckpointIOException;
import io.github.pytree4j.errors.CheckpointNotFoundException;
import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.events.RestoreEvent;
import io.github.pytree4j.format.CheckpointFormats;
import io.github.pytree4j.format.memory.StateDictReader;
import io.github.pytree4j.format.multihost.PlaceholderGuard;
import io.github.pytree4j.state.Migrations;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.storage.Storage;
import io.github.pytree4j.store.Comparison;
import io.github.pytree4j.store.StoredPlace;
import io.github.pytree4j.stream.Restoration;
import io.github.pytree4j.stream.StateReader;
import io.github.pytree4j.stream.StoredRecords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Reads single checkpoints, of whatever format they are.
 *
 * @param storage where they are
 * @param formats those that are looked for
 * @param codecs for classes that one cannot annotate
 * @param policy what counts as a difference
 * @param migrations applied to the raw state before it is decoded
 * @param maxDepth how deep the state may be nested
 * @param verify when to compare a file with its manifest
 */
record CheckpointReader(
        Storage storage,
        CheckpointFormats formats,
        CodecRegistry codecs,
        RestorePolicy policy,
        Migrations migrations,
        int maxDepth,
        Comparison verify) {
    private static final System.Logger LOG = System.getLogger(CheckpointManager.class.getName());

    /** The state in {@code file}, as a tree like {@code target}. */
    <T> T read(Path file, T target) {
        return open(file, (place, reader) -> decode(file, target, place, reader));
    }

    /** As {@link #read}, and what is known of the checkpoint. */
    <T> Restored<T> read(Catalog catalog, Step step, T target) {
        Path file = catalog.directory().file(step);
        return open(file, (place, reader) -> {
            CheckpointInfo info = catalog.describe(step, file, place, Verification.of(place.verdict()));
            return new Restored<>(decode(file, target, place, reader), info);
        });
    }

    @SuppressWarnings("unchecked") // As in Flax, the target decides; a result of another class is the caller's mistake.
    private <T> T decode(Path file, T target, StoredPlace place, StateReader reader) {
        boolean isUpToDate = migrations.isEmpty();
        StateReader upToDate = isUpToDate ? reader : migrate(raw(reader));
        // Where a migration has moved something, what was stored of its old place says nothing of the new one.
        StoredRecords records = isUpToDate ? place.provenance().records() : StoredRecords.UNKNOWN;
        Restoration restoration = new Restoration(records);
        return (T) new StateSource(new PlaceholderGuard(upToDate), codecs, policy, restoration)
                .restore(file.getFileName().toString(), DynamicCodec.INSTANCE, target);
    }

    private StateReader migrate(StateValue state) {
        return new StateDictReader(state instanceof StateDict dict ? migrations.migrate(dict) : state);
    }

    /** The state in {@code file} as it is, without migrations. */
    StateValue readRaw(Path file) {
        return open(file, (place, reader) -> raw(reader));
    }

    private StateValue raw(StateReader reader) {
        return new StateSource(reader, codecs, policy).restoreRaw();
    }

    /** Reads an open checkpoint. */
    private interface Reading<R> {
        R read(StoredPlace place, StateReader reader) throws IOException;
    }

    private <R> R open(Path file, Reading<R> reading) {
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
            R result = reading.read(place, reader);
            if (!place.isFolder()) {
                event.bytes(place.size());
            }
            event.succeeded();
            LOG.log(
                    Level.DEBUG,
                    () -> "restored " + file + ": " + place.verdict().why());
            return result;
        } catch (NoSuchFileException e) {
            throw new CheckpointNotFoundException(
                    "there is no checkpoint " + file + ", or no longer, if a save has pruned it");
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (UncheckedIOException e) {
            throw unreadable(file, Objects.requireNonNull(e.getCause()));
        }
    }

    private static CheckpointIOException unreadable(Path file, IOException cause) {
        return new CheckpointIOException("cannot read the checkpoint " + file + ": " + cause, cause);
    }
}
