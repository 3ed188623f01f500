package io.github.pytree4j.checkpoint;

import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.builtin.DynamicCodec;
import io.github.pytree4j.errors.CheckpointException;
import io.github.pytree4j.errors.CheckpointIOException;
import io.github.pytree4j.events.SaveEvent;
import io.github.pytree4j.format.CheckpointFormat;
import io.github.pytree4j.format.LeafListener;
import io.github.pytree4j.storage.Storage;
import io.github.pytree4j.store.PublishedException;
import io.github.pytree4j.store.Publisher;
import io.github.pytree4j.store.UnsettledException;
import io.github.pytree4j.stream.RecordNotes;
import io.github.pytree4j.stream.Snapshot;
import io.github.pytree4j.stream.StateWriter;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Writes single checkpoints.
 *
 * @param storage where they go
 * @param format of which they are
 * @param codecs for classes that one cannot annotate
 * @param overwrite what to do where there is one already
 * @param retention which steps stay
 * @param lockTimeout how long to wait for other writers
 * @param arrays saves arrays whose elements are not all here, with other processes; null if there are none
 */
record CheckpointWriter(
        Storage storage,
        CheckpointFormat format,
        CodecRegistry codecs,
        Overwrite overwrite,
        RetentionPolicy retention,
        Duration lockTimeout,
        @Nullable ArrayStore arrays) {
    private static final System.Logger LOG = System.getLogger(CheckpointManager.class.getName());

    /** A save whose state goes on changing while it is written, or is written at once. */
    Saving saving(String step, Object state, CheckpointMetadata metadata) {
        return saving(step, state, new RecordNotes(), metadata);
    }

    /** As {@link #saving(String, Object, CheckpointMetadata)}, where records are known that the state no longer shows. */
    Saving saving(String step, Object state, RecordNotes records, CheckpointMetadata metadata) {
        return new Saving(format, writer -> encode(state, writer, records), records, step, metadata);
    }

    /** A save of {@code state} as it is now. */
    Saving snapshot(String step, Object state, CheckpointMetadata metadata) {
        RecordNotes records = new RecordNotes();
        Snapshot snapshot = new Snapshot();
        encode(state, snapshot, records);
        return new Saving(format, snapshot::writeTo, records, step, metadata);
    }

    private void encode(Object state, StateWriter writer, RecordNotes records) {
        new StateSink(writer, codecs, StateSink.MapOrder.OWN, records).writeAll(DynamicCodec.INSTANCE, state);
    }

    /** Writes a step, and then deletes what it makes superfluous. */
    Path write(CheckpointDirectory directory, Step step, Saving saving, SaveEvent event) {
        return publish(
                directory.path(),
                directory.file(step),
                () -> directory.requireFree(step, overwrite),
                saving,
                () -> prune(directory, step),
                event);
    }

    /** Writes a single file of any name. */
    Path write(Path file, Saving saving, SaveEvent event) {
        return publish(
                file.toAbsolutePath().resolveSibling(""),
                file,
                () -> CheckpointDirectory.requireFree(storage, file, overwrite),
                saving,
                () -> {},
                event);
    }

    private void prune(CheckpointDirectory directory, Step saved) {
        try {
            new Pruner(new Catalog(storage, directory)).pruneAfter(saved, overwrite, retention);
        } catch (IOException e) {
            throw savedButNotPruned(directory.name(saved), e.toString(), e);
        } catch (CheckpointException e) {
            throw savedButNotPruned(directory.name(saved), e.getMessage(), new IOException(e));
        }
    }

    private static CheckpointIOException savedButNotPruned(String saved, @Nullable String problem, IOException cause) {
        return new CheckpointIOException(
                saved + " is saved, but what it supersedes cannot be deleted: " + problem, cause);
    }

    private Path publish(Path directory, Path file, Runnable before, Saving saving, Runnable after, SaveEvent event) {
        try (event) {
            Publisher publisher = new Publisher(storage, directory, lockTimeout);
            if (arrays == null) {
                event.bytes(publisher.publish(file, before, saving, after));
            } else {
                new SaveTogether(arrays)
                        .run(
                                file.toAbsolutePath(),
                                own -> event.bytes(publisher.publish(file, before, saving.with(own), after)),
                                own -> saving.with(own).writeTo(new NowhereChannel(), LeafListener.NONE));
            }
            event.succeeded();
            LOG.log(Level.DEBUG, () -> "saved " + file);
        } catch (UnsettledException e) {
            throw savedButNotPruned(file.getFileName().toString(), String.valueOf(e.getMessage()), e);
        } catch (PublishedException e) {
            throw new CheckpointIOException(
                    file + " is in its place, whole, and can be restored, but a power cut may still undo that: "
                            + e.getMessage(),
                    e);
        } catch (IOException e) {
            throw new CheckpointIOException("cannot save " + file + ": " + e, e);
        }
        return file;
    }
}
