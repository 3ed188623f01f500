package io.github.pytree4j.cli;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.CheckpointMetadata;
import io.github.pytree4j.checkpoint.Step;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Map;

/** Checkpoints that were saved with manifests, and what can happen to them. */
final class Saved {
    /** Two arrays of 4 KiB each, so that each has a checksum of its own. */
    static final Map<String, Object> STATE = Map.of("b", array(), "w", array());

    private Saved() {}

    private static NdArray array() {
        return NdArray.of(new float[1024]);
    }

    /** Saves these steps. */
    static void steps(Path directory, long... steps) {
        for (long step : steps) {
            step(directory, step, CheckpointMetadata.none());
        }
    }

    /** Saves a step. */
    static Path step(Path directory, long step, CheckpointMetadata metadata) {
        try (CheckpointManager checkpoints =
                CheckpointManager.builder(directory).keep(100).build()) {
            return checkpoints.save(Step.of(step), STATE, metadata);
        }
    }

    /** Changes the last byte of a file as a failing disk does: it stays the same file, and its times stay as they are. */
    static void damage(Path file) throws IOException {
        damage(file, Files.size(file) - 1);
    }

    /** As {@link #damage(Path)}, for one byte of the file. */
    static void damage(Path file, long at) throws IOException {
        FileTime modified = Files.getLastModifiedTime(file);
        byte[] bytes = Files.readAllBytes(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {(byte) (bytes[(int) at] ^ 1)}), at);
        }
        Files.setLastModifiedTime(file, modified);
    }
}
