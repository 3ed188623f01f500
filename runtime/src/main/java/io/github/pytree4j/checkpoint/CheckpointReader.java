package io.github.pytree4j.checkpoint;

import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.Codecs;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.codec.StateDictSource;
import io.github.pytree4j.errors.CheckpointIOException;
import io.github.pytree4j.errors.CheckpointNotFoundException;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.state.Migrations;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.wire.WireSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Reads single checkpoint files by mapping them.
 *
 * @param codecs for classes that one cannot annotate
 * @param policy what counts as a difference
 * @param migrations applied to the raw state before it is decoded
 * @param maxDepth how deep the state may be nested
 * @param verify whether to compare a file with its manifest first
 */
record CheckpointReader(
        CodecRegistry codecs, RestorePolicy policy, Migrations migrations, int maxDepth, boolean verify) {
    private static final long CHECKED_AT_ONCE = 1 << 30;

    /** The state in {@code file}, as a tree like {@code target}. */
    <T> T read(Path file, T target) {
        if (!migrations.isEmpty()) {
            StateValue state = readRaw(file);
            StateValue migrated = state instanceof StateDict dict ? migrations.migrate(dict) : state;
            return new StateDictSource(migrated, codecs, policy)
                    .restore(file.getFileName().toString(), Codecs.<T>dynamic(), target);
        }
        WireSource source = map(file);
        T restored = source.restore(file.getFileName().toString(), Codecs.<T>dynamic(), target);
        source.expectEnd();
        return restored;
    }

    /** The state in {@code file} as it is, without migrations. */
    StateValue readRaw(Path file) {
        WireSource source = map(file);
        StateValue state = source.value();
        source.expectEnd();
        return state;
    }

    private WireSource map(Path file) {
        if (Files.isDirectory(file)) {
            throw new UnsupportedFormatException(file + " is a directory, as Orbax writes them; only the files of"
                    + " flax.training.checkpoints with flax_use_orbax_checkpointing off can be read");
        }
        try {
            while (true) {
                BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                    BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
                    if (!Manifest.isSameFile(before, after)) {
                        // Replaced in this very moment, so that one cannot tell which of the two is open.
                        continue;
                    }
                    if (verify) {
                        verify(file, after, channel);
                    }
                    return WireSource.map(channel, file.toString(), codecs, policy, maxDepth);
                }
            }
        } catch (NoSuchFileException e) {
            throw new CheckpointNotFoundException("there is no checkpoint " + file);
        } catch (IOException e) {
            throw new CheckpointIOException("cannot read the checkpoint " + file + ": " + e, e);
        }
    }

    /** Makes sure that the file has the very bytes that were saved. One that another program wrote has no manifest. */
    private static void verify(Path file, BasicFileAttributes attributes, FileChannel channel) throws IOException {
        Optional<Manifest> manifest = SideFolder.of(file).readManifest(file, attributes);
        if (manifest.isEmpty()) {
            return;
        }
        long size = manifest.get().size();
        if (channel.size() != size) {
            throw new CorruptCheckpointException(
                    file + " is damaged: it was saved with " + size + " bytes and has " + channel.size());
        }
        CRC32C checksum = new CRC32C();
        for (long from = 0; from < size; from += CHECKED_AT_ONCE) {
            checksum.update(channel.map(MapMode.READ_ONLY, from, Math.min(CHECKED_AT_ONCE, size - from)));
        }
        if (checksum.getValue() != manifest.get().crc32c()) {
            throw new CorruptCheckpointException(file + " is damaged: its bytes are not those that were saved (CRC32C "
                    + Long.toHexString(checksum.getValue()) + " instead of "
                    + Long.toHexString(manifest.get().crc32c())
                    + "); restore another step, or copy it here again. If another program wrote it"
                    + " into a copy of the directory, delete "
                    + SideFolder.of(file).manifest(file));
        }
    }
}
