package io.github.pytree4j.store;

/**
 * A file of arrays, as it was written.
 *
 * @param path in the folder of the arrays, with slashes
 * @param size in bytes
 * @param crc32c of all of them
 */
public record StoredFile(String path, long size, long crc32c) {}
