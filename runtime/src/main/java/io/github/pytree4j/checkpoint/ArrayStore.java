package io.github.pytree4j.checkpoint;

import io.github.pytree4j.array.ExternalArray;
import java.nio.file.Path;

/**
 * Saves and opens the arrays that stand beside a checkpoint's own file, together with other processes. Given to
 * {@link CheckpointManagerBuilder#arrays}; module {@code multihost} has the one implementation. Safe for use by several threads.
 */
public interface ArrayStore {

    /**
     * Begins what this process has to do in one save, after all other processes have begun it, too.
     *
     * @param checkpoint the checkpoint's own file; each process may have another path to it, but its name is the same in all
     */
    SharedSave begin(Path checkpoint);

    /**
     * Opens an array of a checkpoint; reads no more than what describes it.
     *
     * @param folder where the arrays of the checkpoint are
     * @param path where in it, as the checkpoint's own file says; not to be trusted
     * @param checksums what the files in the folder had when they were saved, as far as that is known
     * @throws io.github.pytree4j.errors.CheckpointException if it cannot be opened
     */
    ExternalArray open(Path folder, String path, FileChecksums checksums);

    /** Whether raw state has the whole arrays, and not {@link ExternalArray}s to be read later. */
    boolean readsWhole();

    /** Whether a restore leaves out arrays that the target has no array for, as {@code allow_partial_mpa_restoration} of Flax. */
    boolean isPartial();
}
