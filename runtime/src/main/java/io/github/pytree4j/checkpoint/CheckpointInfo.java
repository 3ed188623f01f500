package io.github.pytree4j.checkpoint;

import java.nio.file.Path;
import java.time.Instant;

/**
 * What is known of a checkpoint without decoding it. Immutable.
 *
 * @param step its step
 * @param file where it is
 * @param size how many bytes it has: a folder those of all files in it
 * @param savedAt when it was saved; of one without a manifest, when the file was last changed
 * @param writer the program and version that saved it; empty if that is not known
 * @param metadata what the save was given; none if another program wrote it
 * @param verification whether its bytes are those that were saved
 */
public record CheckpointInfo(
        Step step,
        Path file,
        long size,
        Instant savedAt,
        String writer,
        CheckpointMetadata metadata,
        Verification verification) {}
