package io.github.pytree4j.store;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;

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
        return Collections.binarySearch(files, new StoredFile(path, 0, 0), BY_PATH) >= 0;
    }

    /** The path of a file in the folder of the checkpoint's arrays. */
    public String pathOf(StoredFile file) {
        return generation.isEmpty() ? file.path() : generation + "/" + file.path();
    }
}
