package io.github.pytree4j.multihost;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.checkpoint.ArrayStore;
import io.github.pytree4j.checkpoint.FileChecksums;
import io.github.pytree4j.checkpoint.SharedSave;
import io.github.pytree4j.multihost.group.LocalProcessGroup;
import io.github.pytree4j.multihost.group.ProcessGroup;
import io.github.pytree4j.multihost.zarr.ZarrArray;
import io.github.pytree4j.storage.LocalStorage;
import io.github.pytree4j.storage.Storage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * Saves and restores arrays whose shards several processes hold. Each process gives one to its manager:
 *
 * <pre>{@code
 * CheckpointManager checkpoints = CheckpointManager.builder(directory)
 *         .arrays(MultihostArrays.in(group))
 *         .build();
 * }</pre>
 *
 * <p><b>Saves.</b> All processes of the group call each save, in the same order, with the same step and the same tree, in which each
 * has its own shards. Process 0 writes the checkpoint's own file; every process writes the shards that it owns; when all have, process
 * 0 publishes the arrays, then the file, and deletes what is superfluous. A save that fails in one process fails in all, with a
 * {@link io.github.pytree4j.multihost.group.ProcessGroupException} in the others that says which process failed, and at what; the
 * directory is then as it was. If all processes are there still, they can save again with the same group.
 *
 * <p><b>Restores.</b> Each process restores by itself, and reads what the sharding of its target needs.
 *
 * <p>Immutable, and safe for use by several threads; the saves of one group come one after the other.
 */
public final class MultihostArrays implements ArrayStore {
    /** Longer than a save waits for another writer of the directory, unless told otherwise. */
    private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(15);

    private final ProcessGroup group;
    private final Duration timeout;
    private final boolean wholeArrays;
    private final boolean partial;
    private final Storage storage;

    private MultihostArrays(
            ProcessGroup group, Duration timeout, boolean wholeArrays, boolean partial, Storage storage) {
        this.group = group;
        this.timeout = timeout;
        this.wholeArrays = wholeArrays;
        this.partial = partial;
        this.storage = storage;
    }

    /** For saves and restores of the processes of a group, which stays open, and is its owner's to close. */
    public static MultihostArrays in(ProcessGroup group) {
        Objects.requireNonNull(group, "group must not be null; alone() does without");
        return new MultihostArrays(group, DEFAULT_TIMEOUT, false, false, new LocalStorage());
    }

    /** For restores of a process by itself, and for saves of one that has all shards. */
    public static MultihostArrays alone() {
        return in(LocalProcessGroup.single());
    }

    /**
     * How long a process waits for the others at each point of a save; 15 minutes unless set. Should be longer than the manager's
     * {@code lockTimeout} and the longest time that one process takes to write its shards.
     *
     * @throws IllegalArgumentException if it is not above zero
     */
    public MultihostArrays timeout(Duration timeout) {
        Objects.requireNonNull(timeout, "timeout must not be null");
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout must be above zero, but is " + timeout);
        }
        return new MultihostArrays(group, timeout, wholeArrays, partial, storage);
    }

    /**
     * Has raw state hold the whole arrays, as {@code NdArray}s, which must fit into the heap. Otherwise it holds arrays that are read
     * when somebody asks for their elements, as long as the checkpoint is there.
     */
    public MultihostArrays allowWholeArrays() {
        return new MultihostArrays(group, timeout, true, partial, storage);
    }

    /** Has restores leave out arrays for which the target has none: {@code allow_partial_mpa_restoration} of Flax. */
    public MultihostArrays allowPartial() {
        return new MultihostArrays(group, timeout, wholeArrays, true, storage);
    }

    /** Another place than a local file system; for tests that need one that fails. */
    MultihostArrays storage(Storage storage) {
        return new MultihostArrays(group, timeout, wholeArrays, partial, storage);
    }

    @Override
    public SharedSave begin(Path checkpoint) {
        return GroupSave.begin(new SaveRounds(group, timeout), storage, checkpoint);
    }

    @Override
    public ExternalArray open(Path folder, String path, FileChecksums checksums) {
        return ZarrArray.open(storage, folder, path, checksums);
    }

    @Override
    public boolean readsWhole() {
        return wholeArrays;
    }

    @Override
    public boolean isPartial() {
        return partial;
    }
}
