package io.github.pytree4j.store;

import io.github.pytree4j.storage.OpenFile;
import io.github.pytree4j.storage.Storage;
import io.github.pytree4j.store.SideFolder.Side;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/**
 * Puts a finished file in the place of a checkpoint where a file system cannot rename in one step: a {@link CommitMarker} names the
 * file, which is the checkpoint from then on; it is copied to its place, and the marker deleted. Whoever finds a marker can do the
 * rest, any number of times.
 *
 * @param side beside the checkpoint
 * @param files where all of it is
 */
record MarkerCommit(SideFolder side, SideFiles files) {
    private static final int BUFFER_BYTES = 1 << 20;

    /**
     * Publishes {@code unfinished}.
     *
     * @throws PublishedException if something failed once the marker was written
     * @throws IOException if something failed before; what was there still is
     */
    void publish(Path unfinished, Path target, Described described, ArraysSave arrays) throws IOException {
        arrays.announce();
        arrays.place();
        Path marker = side.beside(target, Side.MARKER);
        try {
            files.storage().sync(side.path());
            files.writeKnowing(marker, own -> CommitMarker.toBytes(described.in(own), unfinished));
            files.storage().sync(side.path());
        } catch (IOException failure) {
            try {
                files.storage().delete(marker);
            } catch (IOException e) {
                failure.addSuppressed(e);
                throw new PublishedException(failure);
            }
            throw failure;
        }
        try {
            finish(
                    target,
                    new CommitMarker(described.in(described.checkpoint()), marker, files.info(marker), unfinished));
        } catch (IOException e) {
            throw new PublishedException(e);
        }
    }

    /** Does what is left to do once a marker is there. */
    void finish(Path target, CommitMarker marker) throws IOException {
        Storage storage = files.storage();
        storage.delete(target);
        try (OpenFile aside = storage.open(marker.aside())) {
            files.write(target, channel -> copy(aside, channel));
        }
        storage.sync(SideFiles.folderOf(target));
        Manifest committed = marker.manifest();
        Described placed = new Described(
                committed.content(),
                committed.adopted(),
                Identity.of(files.info(target)),
                committed.savedAt(),
                committed.provenance(),
                committed.arrays());
        Path manifest = side.beside(target, Side.MANIFEST);
        storage.delete(manifest);
        files.writeKnowing(manifest, own -> ManifestForm.toBytes(placed.in(own)));
        storage.sync(side.path());
        storage.delete(marker.file());
        storage.sync(side.path());
        storage.delete(marker.aside());
    }

    private static void copy(OpenFile from, WritableByteChannel to) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(BUFFER_BYTES, Math.max(1, from.size())));
        for (long at = 0; at < from.size(); at += buffer.limit()) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), from.size() - at));
            from.read(at, buffer);
            buffer.flip();
            while (buffer.hasRemaining()) {
                to.write(buffer);
            }
        }
    }
}
