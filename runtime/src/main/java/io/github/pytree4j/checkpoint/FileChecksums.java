package io.github.pytree4j.checkpoint;

import java.util.OptionalLong;

/** The checksums of files that a save has written. */
@FunctionalInterface
public interface FileChecksums {
    /** Nothing is known. */
    FileChecksums UNKNOWN = file -> OptionalLong.empty();

    /**
     * The CRC32C of all bytes of a file, if known.
     *
     * @param file its path in the folder, with slashes
     */
    OptionalLong crc32c(String file);
}
