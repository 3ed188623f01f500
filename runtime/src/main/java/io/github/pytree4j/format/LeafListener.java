package io.github.pytree4j.format;

import io.github.pytree4j.stream.KeyPath;

/** Is told where a writer puts each leaf, so that its bytes can have a checksum of their own. */
@FunctionalInterface
public interface LeafListener {
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
}
