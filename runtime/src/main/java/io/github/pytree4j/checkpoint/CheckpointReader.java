package io.github.pytree4j.checkpoint;

import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.builtin.DynamicCodec;
import io.github.pytree4j.errors.CheckpointIOException;
import io.github.pytree4j.errors.CheckpointNotFoundException;
import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.format.CheckpointFormats;
import io.github.pytree4j.format.memory.StateDictReader;
import io.github.pytree4j.format.multihost.PlaceholderGuard;
import io.github.pytree4j.state.Migrations;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.storage.Storage;
import io.github.pytree4j.store.StoredPlace;
import io.github.pytree4j.stream.StateReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;

/**
 * Reads single checkpoints, of whatever format they are.
 *
 * @param storage where they are
 * @param formats those that are looked for
 * @param codecs for classes that one cannot annotate
 * @param policy what counts as a difference
 * @param migrations applied to the raw state before it is decoded
 * @param maxDepth how deep the state may be nested
 * @param verify whether to compare a file with its manifest first
 */
record CheckpointReader(
        Storage storage,
        CheckpointFormats formats,
        CodecRegistry codecs,
        RestorePolicy policy,
        Migrations migrations,
        int maxDepth,
        boolean verify) {
    private static final System.Logger LOG = System.getLogger(CheckpointReader.class.getName());

    /** The state in {@code file}, as a tree like {@code target}. */
    @SuppressWarnings("unchecked") // As in Flax, the target decides; a result of another class is the caller's mistake.
    <T> T read(Path file, T target) {
        return open(file, reader -> {
            StateReader upToDate = migrations.isEmpty() ? reader : migrate(raw(reader));
            return (T) source(new PlaceholderGuard(upToDate))
                    .restore(file.getFileName().toString(), DynamicCodec.INSTANCE, target);
        });
    }

    private StateReader migrate(StateValue state) {
        return new StateDictReader(state instanceof StateDict dict ? migrations.migrate(dict) : state);
    }

    /** The state in {@code file} as it is, without migrations. */
    StateValue readRaw(Path file) {
        return open(file, this::raw);
    }

    private StateValue raw(StateReader reader) {
        return source(reader).restoreRaw();
    }

    private StateSource source(StateReader reader) {
        return new StateSource(reader, codecs, policy);
    }

    private <R> R open(Path file, Function<StateReader, R> reading) {
        try (StoredPlace place = StoredPlace.open(storage, file, verify)) {
            if (place.verdict().replaced()) {
                LOG.log(
                        Level.WARNING,
                        "restoring " + file + " unverified: " + place.verdict().why());
            }
            StateReader reader = formats.of(place)
                    .orElseThrow(() -> new UnsupportedFormatException(file + " is a directory, but no checkpoint of a"
                            + " format that can be read; a directory of checkpoints is given to the manager itself"))
                    .read(place, maxDepth);
            return reading.apply(reader);
        } catch (NoSuchFileException e) {
            throw new CheckpointNotFoundException("there is no checkpoint " + file);
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
