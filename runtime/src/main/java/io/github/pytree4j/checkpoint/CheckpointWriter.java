package io.github.pytree4j.checkpoint;

import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.builtin.DynamicCodec;
import io.github.pytree4j.errors.CheckpointIOException;
import io.github.pytree4j.format.CheckpointFormat;
import io.github.pytree4j.format.LeafListener;
import io.github.pytree4j.storage.Storage;
import io.github.pytree4j.store.PublishedException;
import io.github.pytree4j.store.Publisher;
import io.github.pytree4j.stream.StateWriter;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Writes single checkpoints.
 *
 * @param storage where they go
 * @param format of which they are
 * @param codecs for classes that one cannot annotate
 * @param overwrite what to do where there is one already
 * @param retention which steps stay
 * @param lockTimeout how long to wait for other writers
 */
record CheckpointWriter(
        Storage storage,
        CheckpointFormat format,
        CodecRegistry codecs,
        Overwrite overwrite,
        Retention retention,
        Duration lockTimeout) {

    /** Writes a step, and then deletes what it makes superfluous. */
    Path write(CheckpointDirectory directory, Step step, Object state) {
        return publish(
                directory.path(),
                directory.file(step),
                () -> directory.requireFree(step, overwrite),
                state,
                () -> prune(directory, step));
    }

    /** Writes a single file of any name. */
    Path write(Path file, Object state) {
        return publish(
                file.toAbsolutePath().resolveSibling(""),
                file,
                () -> CheckpointDirectory.requireFree(storage, file, overwrite),
                state,
                () -> {});
    }

    private void prune(CheckpointDirectory directory, Step saved) {
        try {
            directory.prune(saved, overwrite, retention);
        } catch (IOException e) {
            throw new CheckpointIOException(
                    directory.name(saved) + " is saved, but what it supersedes cannot be deleted: " + e, e);
        }
    }

    private Path publish(Path directory, Path file, Runnable before, Object state, Runnable after) {
        try {
            new Publisher(storage, directory, lockTimeout)
                    .publish(file, before, (channel, leaves) -> encode(state, channel, leaves), after);
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

    private void encode(Object state, WritableByteChannel channel, LeafListener leaves) {
        StateWriter writer = format.writer(channel, leaves);
        new StateSink(writer, codecs, StateSink.MapOrder.OWN).writeAll(DynamicCodec.INSTANCE, state);
    }
}
