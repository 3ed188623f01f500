package io.github.pytree4j.errors;

/**
 * A part of a checkpoint file whose bytes are not those that were saved.
 *
 * @param leaf the leaf that it belongs to, as messages show paths; of small leaves that share a checksum, the first, and how many
 * @param start its first byte
 * @param end the first byte after it
 */
public record DamagedRange(String leaf, long start, long end) {
    @Override
    public String toString() {
        return leaf + " (bytes " + start + " to " + (end - 1) + ")";
    }
}
