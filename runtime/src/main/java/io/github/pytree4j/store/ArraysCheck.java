package io.github.pytree4j.store;

import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.errors.DamagedRange;
import io.github.pytree4j.storage.FileInfo;
import io.github.pytree4j.storage.OpenFile;
import io.github.pytree4j.storage.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Compares the files of arrays with what was written, several at a time. Files that the manifest does not speak of are not looked at.
 *
 * @param storage where they are
 * @param checkpoint to which they belong
 * @param arrays what was written
 */
record ArraysCheck(Storage storage, Path checkpoint, StoredArrays arrays) {
    private static final int SHOWN_FILES = 3;

    private record Damage(DamagedRange range, String problem) {
        @Override
        public String toString() {
            return range.leaf() + " " + problem;
        }
    }

    /**
     * Compares them.
     *
     * @param contents whether their bytes are, too, and not their sizes alone
     * @throws CorruptCheckpointException if one is not as it was written
     */
    void requireWhole(boolean contents) throws IOException {
        List<Damage> damaged;
        try {
            damaged = arrays.files().parallelStream()
                    .map(file -> damage(file, contents))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (!damaged.isEmpty()) {
            String shown =
                    damaged.stream().limit(SHOWN_FILES).map(Damage::toString).collect(Collectors.joining(", "));
            String more = damaged.size() > SHOWN_FILES ? ", and " + (damaged.size() - SHOWN_FILES) + " more" : "";
            throw new CorruptCheckpointException(
                    checkpoint + " is damaged: of the files of its arrays, " + shown + more
                            + "; restore another step, or copy them here again",
                    damaged.stream().map(Damage::range).toList());
        }
    }

    private Optional<Damage> damage(StoredFile file, boolean contents) {
        Path folder = ArraysFolder.of(storage, checkpoint).path();
        Path path = folder.resolve(arrays.pathOf(file));
        try {
            Optional<FileInfo> info = storage.find(path);
            if (info.isEmpty()) {
                return damage(file, folder, "is missing");
            }
            if (info.get().isFolder() || info.get().size() != file.size()) {
                return damage(
                        file,
                        folder,
                        "was saved with " + file.size() + " bytes and has "
                                + info.get().size());
            }
            return contents ? damage(file, folder, path) : Optional.empty();
        } catch (NoSuchFileException e) {
            return damage(file, folder, "is missing");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Damage> damage(StoredFile file, Path folder, Path path) throws IOException {
        try (OpenFile open = storage.open(path)) {
            Measured found = new ContentCheck(open).measure();
            return found.size() == file.size() && found.crc32c() == file.crc32c()
                    ? Optional.empty()
                    : damage(file, folder, "has not the bytes that were saved");
        }
    }

    private Optional<Damage> damage(StoredFile file, Path folder, String problem) {
        String name = folder.getFileName() + "/" + arrays.pathOf(file);
        return Optional.of(new Damage(new DamagedRange(name, 0, file.size()), problem));
    }
}
