package io.github.pytree4j.store;

import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.storage.FileInfo;
import io.github.pytree4j.storage.OpenFile;
import io.github.pytree4j.storage.Storage;
import io.github.pytree4j.store.SideFolder.Side;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The manifests that stand beside a checkpoint: its own, and after a crash perhaps that of the file that was to take its place or
 * has. Which of them speaks for the file tells its content.
 *
 * @param all those that can be read, the older one first
 * @param damaged what is wrong with those that cannot
 */
record Manifests(List<Held> all, List<String> damaged) {
    /** More than the checksums of three million files take. */
    static final long MAX_BYTES = 1 << 26;

    /**
     * A manifest where it was found.
     *
     * @param file the file that it is in
     * @param info of that file
     */
    record Held(Manifest manifest, Path file, FileInfo info) {
        /** Whether it is where it was written, and no copy. */
        boolean isInPlace() {
            return manifest.own().isOf(info);
        }
    }

    /** Those of {@code checkpoint} as they are now. */
    static Manifests of(Storage storage, Path checkpoint) throws IOException {
        SideFolder side = SideFolder.of(checkpoint);
        List<Held> all = new ArrayList<>();
        List<String> damaged = new ArrayList<>();
        // The next first: a save gives it the name of the other, so that who reads it last may find the old one twice.
        for (Side kind : List.of(Side.NEXT_MANIFEST, Side.MANIFEST)) {
            Path file = side.beside(checkpoint, kind);
            try {
                read(storage, file).ifPresent(held -> all.add(0, held));
            } catch (CorruptCheckpointException e) {
                damaged.add(e.getMessage());
            }
        }
        return new Manifests(List.copyOf(all), List.copyOf(damaged));
    }

    /**
     * The manifest in a file, if there is one.
     *
     * @throws CorruptCheckpointException if it is damaged
     */
    static Optional<Held> read(Storage storage, Path file) throws IOException {
        if (storage.find(file).isEmpty()) {
            return Optional.empty();
        }
        try (OpenFile open = storage.open(file)) {
            return Optional.of(new Held(ManifestForm.parse(bytes(open, file), file), file, open.info()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The bytes of a side file. */
    static byte[] bytes(OpenFile open, Path file) throws IOException {
        if (open.size() > MAX_BYTES) {
            throw Envelope.damaged(file, "it has " + open.size() + " bytes, too many");
        }
        byte[] bytes = new byte[(int) open.size()];
        open.read(0, ByteBuffer.wrap(bytes));
        return bytes;
    }

    boolean isEmpty() {
        return all.isEmpty() && damaged.isEmpty();
    }

    /** The one that is of these bytes. */
    Optional<Held> of(Measured content) {
        return all.stream()
                .filter(held -> held.manifest().content().isSameAs(content))
                .findFirst();
    }

    /** The one that most likely is of this file, whose bytes nobody has compared. */
    Optional<Held> likely(FileInfo file) {
        List<Held> ofSize = all.stream()
                .filter(held -> held.manifest().content().size() == file.size())
                .toList();
        return ofSize.stream()
                .filter(held -> held.manifest().checkpoint().isOf(file))
                .findFirst()
                .or(() -> ofSize.stream().findFirst());
    }

    /** Whether a file of this size can be the one that a manifest speaks of. */
    boolean haveSize(long size) {
        return all.stream().anyMatch(held -> held.manifest().content().size() == size);
    }
}
