package io.github.pytree4j.benchmarks.worker;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.benchmarks.trees.ArrayBytes;
import io.github.pytree4j.benchmarks.trees.Encoder;
import io.github.pytree4j.benchmarks.trees.PlainFile;
import io.github.pytree4j.checkpoint.CheckpointManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A way to keep a tree in a folder. */
interface Storage {

    /** Saves the tree into an empty folder. */
    void save(Path folder) throws IOException;

    /** What was saved there, of which every page was looked at. */
    Object restore(Path folder) throws IOException;

    /** Complains if the tree that was restored is not the one that was saved. */
    void check(Object restored);

    /** A tree of more is only saved and restored, which takes long enough. */
    long LARGE = 1L << 30;

    /** The file that this library saves. */
    String SAVED = "checkpoint_1";

    /** What else is measured of it, by its name. */
    Map<String, Operation> others();

    /** Something that is measured by itself. */
    interface Operation {

        /** Does it, in a folder that holds what was saved. */
        Object run(Path folder) throws IOException;
    }

    /** This library, as it is if nothing is set: synced, and verified. */
    static Storage ofPyTree(Map<String, Object> tree) {
        Map<String, Operation> others = new LinkedHashMap<>();
        others.put("touch", folder -> PlainFile.touch(folder.resolve(SAVED)));
        others.put("read", folder -> PlainFile.read(folder.resolve(SAVED)));
        if (new PlainFile(tree).size() <= LARGE) {
            others.put("encode", folder -> {
                Encoder.encode(tree, folder.resolve("encoded"));
                return folder;
            });
        }
        if (tree.values().stream().noneMatch(NdArray.class::isInstance)) {
            byte[] bytes = PyTrees.toBytes(tree);
            others.put("to bytes", folder -> PyTrees.toBytes(tree));
            others.put("from bytes", folder -> PyTrees.fromBytes(tree, bytes));
            others.put("from bytes, raw", folder -> PyTrees.rawFromBytes(bytes));
        }
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

            @Override
            public Map<String, Operation> others() {
                return others;
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

            /** A second file beside the first, as {@code encode} of this library writes one: after what was deleted is used up. */
            @Override
            public Map<String, Operation> others() {
                if (file.size() > LARGE) {
                    return Map.of();
                }
                return Map.of("write", folder -> {
                    file.write(folder.resolve("again"));
                    return folder;
                });
            }
        };
    }
}
