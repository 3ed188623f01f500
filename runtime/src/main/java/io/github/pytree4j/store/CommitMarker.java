package io.github.pytree4j.store;

import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.storage.FileInfo;
import io.github.pytree4j.storage.OpenFile;
import io.github.pytree4j.storage.Storage;
import io.github.pytree4j.store.Manifests.Held;
import io.github.pytree4j.store.SideFolder.Side;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What commits a save where a file system cannot rename in one step: from the moment when it is whole, which its checksum tells, the
 * checkpoint is the file that it names. That is then copied to its place, and the marker deleted.
 *
 * @param manifest of the checkpoint
 * @param file the file that the marker is in
 * @param info of that file
 * @param aside the file that holds the checkpoint
 */
record CommitMarker(Manifest manifest, Path file, FileInfo info, Path aside) {

    /** The marker beside {@code checkpoint}, if a save has got so far and no further. One that is not whole does not count. */
    static Optional<CommitMarker> of(Storage storage, Path checkpoint) throws IOException {
        Path file = SideFolder.of(checkpoint).beside(checkpoint, Side.MARKER);
        if (storage.find(file).isEmpty()) {
            return Optional.empty();
        }
        try (OpenFile open = storage.open(file)) {
            StateDict state = Envelope.open(Manifests.bytes(open, file), file);
            Manifest manifest = ManifestForm.ofState(state.dict("manifest"), file);
            String name = state.string("aside");
            if (!SideFolder.isUnfinished(name) || name.contains("/") || name.contains("\\")) {
                return Optional.empty();
            }
            return Optional.of(new CommitMarker(manifest, file, open.info(), file.resolveSibling(name)));
        } catch (NoSuchFileException
                | CorruptCheckpointException
                | NoSuchElementException
                | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The bytes of a marker. */
    static byte[] toBytes(Manifest manifest, Path aside) {
        byte[] bytes = Envelope.seal(new StateDict()
                .put("manifest", ManifestForm.toState(manifest))
                .put("aside", aside.getFileName().toString()));
        return ManifestForm.readable(bytes, manifest, Manifests.MAX_BYTES);
    }

    Manifests manifests() {
        return new Manifests(List.of(new Held(manifest, file, info)), List.of());
    }
}
