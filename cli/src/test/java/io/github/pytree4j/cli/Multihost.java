package io.github.pytree4j.cli;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.multihost.MultihostArrays;
import io.github.pytree4j.multihost.sharding.Mesh;
import io.github.pytree4j.multihost.sharding.PartitionSpec;
import io.github.pytree4j.multihost.sharding.ShardedArray;
import io.github.pytree4j.multihost.sharding.Sharding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;

/** Checkpoints whose arrays stand beside their own file. */
final class Multihost {
    private static final Sharding ROWS = new Sharding(Mesh.axes("x", 4).over(1), PartitionSpec.of("x"));

    /** What {@link #save} saves, in one piece. */
    static final NdArray KERNEL = kernel(8, 3);

    private Multihost() {}

    private static NdArray kernel(int rows, int columns) {
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = i * 0.5f;
        }
        return NdArray.of(values, rows, columns);
    }

    /** Saves these steps, with an array in four chunks each. */
    static void save(Path directory, long... steps) {
        try (CheckpointManager checkpoints = manager(directory)) {
            for (long step : steps) {
                checkpoints.save(step, state());
            }
        }
    }

    static CheckpointManager manager(Path directory) {
        return CheckpointManager.builder(directory)
                .keep(100)
                .arrays(MultihostArrays.alone())
                .build();
    }

    static Map<String, Object> state() {
        return Map.of("params", Map.of("kernel", ShardedArray.ofWhole(KERNEL, ROWS, 0)), "step", 7);
    }

    /** Copies what real Flax wrote, step 3, into {@code directory}. */
    static Path copy(String fixture, Path directory) {
        Path source = Fixtures.resource("flax/" + fixture);
        try {
            Files.walkFileTree(source, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    Files.createDirectories(directory.resolve(source.relativize(folder)));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.copy(file, directory.resolve(source.relativize(file)));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return directory.resolve("checkpoint_3");
    }
}
