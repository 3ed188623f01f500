package io.github.pytree4j.store;

import io.github.pytree4j.format.multihost.ArrayPlaceholders;
import io.github.pytree4j.storage.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The folder of the arrays of a checkpoint, beside it. The arrays are in it, or in a folder of it that is called after their
 * generation.
 *
 * @param storage where it is
 * @param path the folder
 */
record ArraysFolder(Storage storage, Path path) {
    /** What Flax looks for where a rename is not atomic; see COMMIT_SUCCESS_FILE in {@code flax/training/checkpoints.py}. */
    static final String COMMIT_FILE = "commit_success.txt";

    private static final String GENERATION = "pytree4j-";
    private static final int GENERATION_DIGITS = 8;
    private static final Pattern GENERATIONS = Pattern.compile(GENERATION + "[0-9a-f]{" + GENERATION_DIGITS + "}");

    /** That of a checkpoint. */
    static ArraysFolder of(Storage storage, Path checkpoint) {
        String name = ArrayPlaceholders.folderOf(checkpoint.getFileName().toString());
        return new ArraysFolder(storage, checkpoint.toAbsolutePath().resolveSibling(name));
    }

    boolean isThere() throws IOException {
        return storage.findLink(path).isPresent();
    }

    /** A name for a generation that nothing has yet. */
    static String newGeneration() {
        return GENERATION + UUID.randomUUID().toString().substring(0, GENERATION_DIGITS);
    }

    /** Whether this can be the generation of arrays, and leads nowhere else. */
    static boolean isGeneration(String name) {
        return name.isEmpty() || GENERATIONS.matcher(name).matches();
    }

    /** Where the arrays of a generation are. */
    Path of(String generation) {
        return generation.isEmpty() ? path : path.resolve(generation);
    }

    /** Deletes the arrays of a generation, lastingly. */
    void delete(String generation) throws IOException {
        Path folder = of(generation);
        if (storage.findLink(folder).isPresent()) {
            new FolderTree(storage, folder).delete();
            storage.sync(SideFiles.folderOf(folder));
        }
    }

    /** Deletes all arrays but these, lastingly. */
    void keepOnly(StoredArrays arrays) throws IOException {
        if (!isThere()) {
            return;
        }
        if (arrays.isEmpty()) {
            delete("");
            return;
        }
        Predicate<String> isKept = arrays.generation().isEmpty()
                ? name -> !GENERATIONS.matcher(name).matches()
                : name -> name.equals(arrays.generation()) || name.equals(COMMIT_FILE);
        boolean deleted = false;
        for (String name : storage.names(path)) {
            if (!isKept.test(name)) {
                new FolderTree(storage, path.resolve(name)).delete();
                deleted = true;
            }
        }
        if (deleted) {
            storage.sync(path);
        }
    }
}
