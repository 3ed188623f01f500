package io.github.pytree4j.checkpoint;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A save that all processes do together: one of them leads.
 *
 * @param arrays what they meet in
 */
record SaveTogether(ArrayStore arrays) {

    /** What a process does in it. */
    interface Part {
        void run(SavedArrays arrays) throws IOException;
    }

    /**
     * Does this process's part. However that ends, the others are told.
     *
     * @param checkpoint its own file
     * @param leading publishes the checkpoint
     * @param following looks for the arrays of the tree, and writes nothing
     */
    void run(Path checkpoint, Part leading, Part following) throws IOException {
        try (SharedSave shared = arrays.begin(checkpoint)) {
            try {
                if (shared.isLeader()) {
                    leading.run(new SavedArrays(shared));
                    shared.published();
                } else {
                    following.run(new SavedArrays(shared));
                    shared.follow();
                }
            } catch (IOException | RuntimeException | Error failure) {
                shared.failed(failure);
                throw failure;
            }
        }
    }
}
