package io.github.pytree4j.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The arrays that a save writes beside the checkpoint's own file. */
public interface ArraysContent {
    /** There are none. */
    ArraysContent NONE = new ArraysContent() {
        @Override
        public void willBeIn(String generation) {}

        @Override
        public boolean isEmpty() {
            return true;
        }

        @Override
        public List<StoredFile> writeTo(Path folder) {
            return List.of();
        }
    };

    /**
     * Tells where they will be; called before the checkpoint's own file is written.
     *
     * @param generation the folder that they are going to be in, in that of the checkpoint's arrays; empty if there is none between
     */
    void willBeIn(String generation);

    /** Whether there are none; asked once the checkpoint's own file is written. */
    boolean isEmpty();

    /**
     * Writes them, synced, with all folders between.
     *
     * @param folder where to: exists, and is empty
     * @return all files
     */
    List<StoredFile> writeTo(Path folder) throws IOException;
}
