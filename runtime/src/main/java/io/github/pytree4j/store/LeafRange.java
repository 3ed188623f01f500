package io.github.pytree4j.store;

/**
 * A part of a checkpoint file that has a checksum of its own: mostly one leaf, with the key before it. The ranges of a file follow
 * each other without gaps, the first from byte 0.
 *
 * @param path the first leaf in it, as messages show paths
 * @param leaves how many leaves are in it; none at the end of a file that ends with an empty dict
 * @param end the first byte after it
 * @param payload whether it is nothing but the bytes of the elements of a large array
 * @param crc32c the checksum of its bytes
 */
record LeafRange(String path, long leaves, long end, boolean payload, long crc32c) {

    /** What messages call it. */
    String name() {
        if (leaves == 0) {
            return "what follows the last leaf";
        }
        return leaves == 1 ? path : path + " or one of the " + (leaves - 1) + " leaves after it";
    }
}
