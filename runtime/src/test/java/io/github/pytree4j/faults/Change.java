package io.github.pytree4j.faults;

import java.nio.file.Path;

/** One change of a file system, in the order in which a program asked for it. Paths are relative to the directory. */
public sealed interface Change {

    /** An empty file; {@code id} stands for its bytes, whatever it is called later. */
    record Create(Path path, int id) implements Change {}

    /** Bytes at the end of a file; nobody changes or compares them. */
    @SuppressWarnings("ArrayRecordComponent")
    record Write(int id, byte[] bytes) implements Change {}

    /** From now on, the bytes of the file survive. */
    record SyncFile(int id) implements Change {}

    /** A new name of a file, in the place of what was there. */
    record Rename(Path from, Path to, int id) implements Change {}

    /** A new name of a folder, with all that is in it, where nothing was. */
    record RenameFolder(Path from, Path to) implements Change {}

    /** A name that is gone. */
    record Delete(Path path) implements Change {}

    /** A folder. */
    record MakeFolder(Path path) implements Change {}

    /** From now on, the names in the folder survive. */
    record SyncFolder(Path path) implements Change {}
}
