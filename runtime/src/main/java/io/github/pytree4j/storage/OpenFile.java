package io.github.pytree4j.storage;

import io.github.pytree4j.format.FileBytes;
import java.io.Closeable;

/** A file that is open to be read. */
public interface OpenFile extends FileBytes, Closeable {

    /** What the file system said of the file when it was opened. */
    FileInfo info();
}
