package io.github.pytree4j.storage;

import java.time.Instant;

/**
 * What a file system says of a file.
 *
 * @param kind what it is
 * @param size bytes of a file
 * @param key tells files apart that are there at the same time, on POSIX device and inode; empty if the file system has no such
 *     key. Once a file is deleted, the next may get its key
 * @param created when it was made; when it was last changed, where the file system does not keep that
 * @param modified when it was last changed
 */
public record FileInfo(Kind kind, long size, String key, Instant created, Instant modified) {

    /** What can stand at a path. */
    public enum Kind {
        /** A regular file. */
        FILE,
        /** A folder. */
        FOLDER,
        /** A symbolic link. */
        LINK,
        /** A pipe, a device, a socket. */
        OTHER
    }

    /** Whether it is a folder. */
    public boolean isFolder() {
        return kind == Kind.FOLDER;
    }

    /** Whether both were taken of the same file, as far as keys and times tell. */
    public boolean isSameFile(FileInfo other) {
        return key.equals(other.key) && created.equals(other.created);
    }
}
