package io.github.pytree4j.format;

import java.nio.ByteBuffer;
import java.util.List;

/** Compares the bytes of an array with their checksum, when somebody first wants them. */
@FunctionalInterface
public interface PayloadCheck {
    /**
     * Compares them.
     *
     * @param bytes the bytes in order; not moved
     * @throws io.github.pytree4j.errors.CorruptCheckpointException if they are not those that were saved
     */
    void requireWhole(List<ByteBuffer> bytes);
}
