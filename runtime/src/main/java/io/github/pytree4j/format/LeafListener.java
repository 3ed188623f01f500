package io.github.pytree4j.format;

import io.github.pytree4j.stream.KeyPath;

/** Is told where a writer puts each leaf, so that its bytes can have a checksum of their own. */
@FunctionalInterface
public interface LeafListener {
    /** What counts as a large array: a few pages. */
    int LARGE_ARRAY_BYTES = 1 << 14;

    /** Does not want to know; writers take no time for it. */
    LeafListener NONE = (path, offset, length) -> {};

    /**
     * A leaf has been written.
     *
     * @param path where it stands in the tree; goes on changing, so that whoever keeps it takes a copy
     * @param offset the first of its bytes, header included, from the beginning of the file
     * @param length how many bytes it takes
     */
    void leaf(KeyPath path, long offset, long length);

    /**
     * From {@code offset} on, nothing but the bytes of the elements of a large array will be written. {@link #leaf} follows when they
     * are; of an array in chunks each chunk has bytes of its own.
     *
     * @param length how many bytes, {@value #LARGE_ARRAY_BYTES} at least
     */
    default void payload(KeyPath path, long offset, long length) {}
}
