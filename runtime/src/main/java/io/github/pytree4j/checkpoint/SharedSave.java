package io.github.pytree4j.checkpoint;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.state.StatePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What one process has to do in a save of several. All hand over the arrays of the same tree with {@link #add}; then they
 * {@link #agree}. If there are any, the leader calls {@link #writeAll}; when the checkpoint is in its place, {@link #published}. The
 * others {@link #follow}. Whoever fails calls {@link #failed}, so that nobody waits for it. Belongs to one thread.
 */
public interface SharedSave extends AutoCloseable {

    /**
     * A file that was written.
     *
     * @param path in the folder, with slashes
     * @param size in bytes
     * @param crc32c of all of them
     */
    record WrittenFile(String path, long size, long crc32c) {}

    /** Whether this process writes the checkpoint's own file. */
    boolean isLeader();

    /**
     * Takes an array of the tree.
     *
     * @param where where it stands
     * @return its path in the folder of arrays
     */
    String add(StatePath where, ExternalArray array);

    /**
     * Says that all arrays have been handed over. The leader waits until the others have done so.
     *
     * @throws io.github.pytree4j.errors.CheckpointException if they save something else
     */
    void agree();

    /**
     * Has all processes write their shards, synced to disk, and waits for them.
     *
     * @param folder where to, empty; exists already for this save alone
     * @return all files, of all processes
     */
    List<WrittenFile> writeAll(Path folder) throws IOException;

    /** Writes the shards of this process when the leader says so, and waits until the leader has published or failed. */
    void follow() throws IOException;

    /** Tells the others that all is well. */
    void published();

    /** Tells the others that this process gives up; throws nothing. */
    void failed(Throwable failure);

    /** Ends this process's part. */
    @Override
    void close();
}
