package io.github.pytree4j.store;

import io.github.pytree4j.storage.FileInfo;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Which file of its file system a file is. A hint, and no more: in a copy, or when a file system is mounted under another number,
 * every file is another one, and nothing may be concluded from that.
 *
 * @param key device and inode on POSIX, which a later file may get again
 * @param created when it was made, to the microsecond
 */
record Identity(String key, Instant created) {

    static Identity of(FileInfo info) {
        return new Identity(info.key(), info.created().truncatedTo(ChronoUnit.MICROS));
    }

    /** Whether both are, for all one can see, the same file. */
    boolean isOf(FileInfo info) {
        return !key.isEmpty() && equals(of(info));
    }

    /**
     * Whether the file of this identity is certainly not the one that {@code info} is of.
     *
     * @param timesCount whether the file system keeps when a file was made; if not, {@code created} is when it was last changed
     */
    boolean isSurelyNot(FileInfo info, boolean timesCount) {
        if (key.isEmpty()) {
            return false;
        }
        return timesCount ? !equals(of(info)) : !key.equals(info.key());
    }
}
