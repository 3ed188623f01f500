package io.github.pytree4j.benchmarks.worker;

import io.github.pytree4j.benchmarks.trees.ArrayBytes;
import io.github.pytree4j.benchmarks.trees.PlainFile;
import io.github.pytree4j.checkpoint.CheckpointManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A way to keep a tree in a folder. */
interface Storage {

    /** Saves the tree into an empty folder. */
    void save(Path folder) throws IOException;

    /** What was saved there, of which every page was looked at. */
    Object restore(Path folder) throws IOException;

    /** Complains if the tree that was restored is not the one that was saved. */
    void check(Object restored);

    /** This library, as it is if nothing is set: synced, and verified. */
    static Storage ofPyTree(Map<String, Object> tree) {
        return new Storage() {
            @Override
            public void save(Path folder) {
                try (CheckpointManager checkpoints =
                        CheckpointManager.builder(folder).build()) {
                    checkpoints.save(1, tree);
                }
            }

            @Override
            public Object restore(Path folder) {
                try (CheckpointManager checkpoints =
                        CheckpointManager.builder(folder).build()) {
                    Map<String, Object> restored = checkpoints.restore(tree);
                    ArrayBytes.touch(restored);
                    return restored;
                }
            }

            @Override
            public void check(Object restored) {
                if (!restored.equals(tree)) {
                    throw new IllegalStateException("the tree has not come back as it was");
                }
            }
        };
    }

    /** The bytes alone. */
    static Storage plain(Map<String, Object> tree) {
        PlainFile file = new PlainFile(tree);
        return new Storage() {
            @Override
            public void save(Path folder) throws IOException {
                file.write(folder.resolve("plain"));
            }

            @Override
            public Object restore(Path folder) throws IOException {
                return PlainFile.touch(folder.resolve("plain"));
            }

            @Override
            public void check(Object restored) {}
        };
    }
}
