package io.github.pytree4j.store;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * The arrays that were saved beside a checkpoint's own file. Immutable.
 *
 * @param generation the folder, in that of the checkpoint's arrays, that they are all in; empty if there is none between. A checkpoint
 *     that is saved again has one, so that the arrays of the old one stay until the new one is there
 * @param files all files, by path below the generation
 */
public record StoredArrays(String generation, List<StoredFile> files) {
    private static final Comparator<StoredFile> BY_PATH = Comparator.comparing(StoredFile::path);

    /** There are none. */
    public static final StoredArrays NONE = new StoredArrays("", List.of());

    /** Takes a copy, in order. */
    public StoredArrays {
        files = files.stream().sorted(BY_PATH).toList();
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** Whether there is a file of this path, below the generation. */
    boolean has(String path) {
        return indexOf(path) >= 0;
    }

    /**
     * The checksum of a file, if it is one of these.
     *
     * @param path its path in the folder of the checkpoint's arrays
     */
    public OptionalLong crc32c(String path) {
        String folder = generation.isEmpty() ? "" : generation + "/";
        if (!path.startsWith(folder)) {
            return OptionalLong.empty();
        }
        int at = indexOf(path.substring(folder.length()));
        return at < 0 ? OptionalLong.empty() : OptionalLong.of(files.get(at).crc32c());
    }

    /** There can be millions, which are in order already. */
    private int indexOf(String path) {
        return Collections.binarySearch(files, new StoredFile(path, 0, 0), BY_PATH);
    }

    /** The path of a file in the folder of the checkpoint's arrays. */
    public String pathOf(StoredFile file) {
        return generation.isEmpty() ? file.path() : generation + "/" + file.path();
    }
}
