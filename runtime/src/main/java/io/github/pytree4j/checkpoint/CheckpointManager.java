package io.github.pytree4j.checkpoint;

import io.github.pytree4j.errors.CheckpointException;
import io.github.pytree4j.errors.CheckpointIOException;
import io.github.pytree4j.errors.CheckpointNotFoundException;
import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.events.SaveEvent;
import io.github.pytree4j.format.CheckpointFormat;
import io.github.pytree4j.format.CheckpointFormats;
import io.github.pytree4j.format.flax.FlaxFile;
import io.github.pytree4j.format.orbax.OrbaxFolder;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.storage.Storage;
import io.github.pytree4j.store.Publisher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Saves and restores the checkpoints of one directory, in the files that {@code flax.training.checkpoints} reads and
 * writes; Flax may use the same directory in turn.
 *
 * <p><b>Durability.</b> When a save returns, or the future of an asynchronous one completes, the checkpoint is whole and
 * synced to disk. A crash at any instant, and a failure, leaves the checkpoints that were there before; for the one other
 * outcome of a failure see {@link CheckpointIOException}.
 *
 * <p><b>Integrity.</b> A save leaves a manifest in {@code .pytree4j/}, with checksums of the file and its leaves, and a
 * restore compares them, so that any flipped bit is found, in a copy of the directory as well. A file that Flax wrote has none,
 * and restores unverified; one that Flax put in the place of ours does, too, with a warning in the log.
 *
 * <p><b>Memory.</b> Saving streams: it holds no second copy of the state. Large arrays are restored as views of the mapped
 * file, unless {@link CheckpointManagerBuilder#mapFiles} says otherwise, small ones and all else into the heap.
 *
 * <p><b>Threads.</b> A manager may be used by several threads, and several managers and processes may use one directory;
 * saves wait for each other.
 *
 * <p>All failures are {@link CheckpointException}s. Wrong arguments are not: null is a NullPointerException that says which
 * argument, a number out of range an IllegalArgumentException, and a save by a closed manager an IllegalStateException.
 */
public final class CheckpointManager implements AutoCloseable {
    private static final String NO_TARGET = "target must not be null; restoreRaw() does without";
    private static final String NO_STEP = "step must not be null";
    private static final String NO_METADATA = "metadata must not be null; CheckpointMetadata.none() is none";
    private static final String NO_TIMEOUT = "timeout must not be null";
    private static final String NO_POLICY = "the retention policy must not be null";
    private static final String NO_FILE = "file must not be null";

    private static final CheckpointFormat FILE = new FlaxFile();
    private static final CheckpointFormats FORMATS = new CheckpointFormats(List.of(new OrbaxFolder(), FILE));

    private final Storage storage;
    private final CheckpointDirectory directory;
    private final Catalog catalog;
    private final RestorableSteps steps;
    private final CheckpointWriter writer;
    private final CheckpointReader reader;
    private final BackgroundSave background = new BackgroundSave();

    CheckpointManager(CheckpointManagerBuilder builder) {
        this.storage = builder.storage;
        this.directory = new CheckpointDirectory(storage, builder.directory, builder.prefix);
        this.catalog = new Catalog(storage, directory);
        this.steps = new RestorableSteps(catalog);
        this.writer = new CheckpointWriter(
                builder.storage,
                FILE,
                builder.codecs,
                builder.overwrite,
                builder.retention(),
                builder.lockTimeout,
                builder.arrays);
        this.reader = new CheckpointReader(
                builder.storage,
                FORMATS,
                builder.decoder(),
                builder.maxDepth,
                builder.verify.comparison(),
                builder.arrays);
    }

    /** Configures a manager for the checkpoints in {@code directory}, which the first save makes if it is not there. */
    public static CheckpointManagerBuilder builder(Path directory) {
        Objects.requireNonNull(directory, "directory must not be null");
        return new CheckpointManagerBuilder(directory);
    }

    /**
     * Saves any pytree as this step, then deletes what the {@link RetentionPolicy} does not keep.
     *
     * @return the file of the checkpoint
     * @throws io.github.pytree4j.errors.CheckpointExistsException if {@link Overwrite} forbids it
     * @throws io.github.pytree4j.errors.UnsupportedValueException if something in {@code state} cannot be saved
     * @throws CheckpointIOException if the file system fails, or the thread is interrupted
     */
    public Path save(long step, Object state) {
        return save(Step.of(step), state);
    }

    /** As {@link #save(long, Object)}, for a step that may be a float. */
    public Path save(Step step, Object state) {
        return save(step, state, CheckpointMetadata.none());
    }

    /** As {@link #save(long, Object)}, with metrics and notes that {@link #info} tells. */
    public Path save(Step step, Object state, CheckpointMetadata metadata) {
        Objects.requireNonNull(step, NO_STEP);
        Objects.requireNonNull(metadata, NO_METADATA);
        background.requireOpen();
        background.await();
        SaveEvent event = new SaveEvent(directory.file(step));
        return writer.write(directory, step, writer.saving(step.toString(), state, metadata), event);
    }

    /**
     * As {@link #save(long, Object)}, but in the background. The state is encoded before this returns, so that later
     * changes of its maps, lists and Java arrays do not matter; its {@code NdArray}s are shared, being immutable. An
     * earlier asynchronous save is waited for first, and if it failed, its failure is thrown here.
     *
     * @return completes when the checkpoint is durable. {@code cancel(true)} has the save give up, unless it is past that; the
     *     directory is then as it was, and nobody is told of the failure again
     */
    public CompletableFuture<Path> saveAsync(long step, Object state) {
        return saveAsync(Step.of(step), state);
    }

    /** As {@link #saveAsync(long, Object)}, for a step that may be a float. */
    public CompletableFuture<Path> saveAsync(Step step, Object state) {
        return saveAsync(step, state, CheckpointMetadata.none());
    }

    /** As {@link #saveAsync(long, Object)}, with metrics and notes that {@link #info} tells. */
    public CompletableFuture<Path> saveAsync(Step step, Object state, CheckpointMetadata metadata) {
        Objects.requireNonNull(step, NO_STEP);
        Objects.requireNonNull(metadata, NO_METADATA);
        long called = System.nanoTime();
        return background.start(() -> {
            if (writer.arrays() == null) {
                // Otherwise one process looks, for all.
                directory.requireFree(step, writer.overwrite());
            }
            Saving snapshot = writer.snapshot(step.toString(), state, metadata);
            long blocked = System.nanoTime() - called;
            return () -> {
                SaveEvent event = new SaveEvent(directory.file(step));
                event.background(blocked);
                return writer.write(directory, step, snapshot, event);
            };
        });
    }

    /** Waits until no asynchronous save is running. If the last one failed, throws its failure, once. */
    public void awaitSaves() {
        background.await();
    }

    /**
     * As {@link #awaitSaves()}, for so long at most.
     *
     * @return whether none is running any more
     */
    public boolean awaitSavesFor(Duration timeout) {
        Objects.requireNonNull(timeout, NO_TIMEOUT);
        return background.await(timeout);
    }

    /**
     * Waits until no asynchronous save is running, and refuses all further ones; what is there can still be restored. If the
     * last save failed, throws its failure, once.
     */
    @Override
    public void close() {
        background.close();
    }

    /**
     * As {@link #close()}, but a save that takes longer is interrupted: the directory is then as it was before that save. Ends, if the
     * file system does not answer at all, after twice this time, with a {@link CheckpointIOException}.
     */
    public void close(Duration timeout) {
        Objects.requireNonNull(timeout, NO_TIMEOUT);
        background.close(timeout);
    }

    /**
     * Has the virtual machine save once more when it is told to end, as by SIGTERM: see {@link ShutdownSave}.
     */
    public ShutdownSave saveAtShutdown() {
        return new ShutdownSave(this);
    }

    /**
     * Saves any pytree as a single file of any name, in whatever directory it is, as durably as a step; deletes nothing.
     *
     * @return {@code file}
     * @throws io.github.pytree4j.errors.CheckpointExistsException if it is there already and {@link Overwrite} forbids it
     */
    public Path save(Path file, Object state) {
        Objects.requireNonNull(file, NO_FILE);
        background.requireOpen();
        background.await();
        return writer.write(file, writer.saving("", state, CheckpointMetadata.none()), new SaveEvent(file));
    }

    /**
     * Deletes all steps that {@code policy} does not keep, but never the newest that can be verified.
     *
     * @return what was deleted
     * @throws io.github.pytree4j.errors.CheckpointBusyException if another writer did not end in time
     * @throws CheckpointIOException if the file system fails; some may be deleted then
     */
    public Pruning prune(RetentionPolicy policy) {
        Objects.requireNonNull(policy, NO_POLICY);
        if (directory.steps().isEmpty()) {
            return new Pruning(List.of(), List.of());
        }
        background.await();
        try {
            return new Publisher(storage, directory.path(), writer.lockTimeout())
                    .exclusively(() -> new Pruner(catalog).prune(policy));
        } catch (IOException e) {
            throw new CheckpointIOException("cannot prune " + directory.path() + ": " + e, e);
        }
    }

    /** What {@link #prune} would delete now; deletes nothing, and waits for nobody. */
    public Pruning planPruning(RetentionPolicy policy) {
        Objects.requireNonNull(policy, NO_POLICY);
        while (true) {
            try {
                return new Pruner(catalog).plan(policy);
            } catch (CheckpointNotFoundException e) {
                // Another process has pruned meanwhile: once more.
            }
        }
    }

    /**
     * What is known of the checkpoint of this step; its bytes are not read.
     *
     * @throws CheckpointNotFoundException if there is none
     */
    public CheckpointInfo info(Step step) {
        steps.fileOf(step);
        return catalog.info(step, false);
    }

    /**
     * As {@link #info}, having compared every byte with the checksums of the manifest. Damage is told, not thrown.
     *
     * @throws CheckpointNotFoundException if there is none
     */
    public CheckpointInfo verify(Step step) {
        steps.fileOf(step);
        return catalog.info(step, true);
    }

    /** The newest step whose checkpoint is not known to be damaged; reads every byte of the newest ones until it has found one. */
    public Optional<Step> latestUndamaged() {
        return catalog.newestUndamaged(steps());
    }

    /**
     * Restores the newest checkpoint as a tree like {@code target}, which gives the structure and the static components.
     *
     * @throws CheckpointNotFoundException if the directory holds no checkpoint; {@link #restoreOr} starts afresh instead
     * @throws io.github.pytree4j.state.StateDictMismatchException with every difference, if the checkpoint does not fit
     * @throws io.github.pytree4j.errors.CorruptCheckpointException if the file is damaged
     */
    public <T> T restore(T target) {
        Objects.requireNonNull(target, NO_TARGET);
        return steps.readNewest(step -> reader.read(directory.file(step), target))
                .orElseThrow(steps::nothingThere);
    }

    /** As {@link #restore(Object)}, for the checkpoint of this step. */
    public <T> T restore(T target, Step step) {
        Objects.requireNonNull(target, NO_TARGET);
        return reader.read(steps.fileOf(step), target);
    }

    /** As {@link #restore(Object)}, for a file by its own path, in whatever directory it is. */
    public <T> T restore(T target, Path file) {
        Objects.requireNonNull(target, NO_TARGET);
        Objects.requireNonNull(file, NO_FILE);
        return reader.read(file, target);
    }

    /** As {@link #restore(Object)}, and what is known of the checkpoint: its step, for one. */
    public <T> Restored<T> restoreWithInfo(T target) {
        Objects.requireNonNull(target, NO_TARGET);
        return steps.readNewest(step -> reader.read(catalog, step, target)).orElseThrow(steps::nothingThere);
    }

    /** As {@link #restoreWithInfo(Object)}, for the checkpoint of this step. */
    public <T> Restored<T> restoreWithInfo(T target, Step step) {
        Objects.requireNonNull(target, NO_TARGET);
        steps.fileOf(step);
        return reader.read(catalog, step, target);
    }

    /** As {@link #restore(Object)}, but {@code initial} itself where the directory holds no checkpoint. */
    public <T> T restoreOr(T initial) {
        Objects.requireNonNull(initial, "initial must not be null; it is the target, too");
        return steps.readNewest(step -> reader.read(directory.file(step), initial))
                .orElse(initial);
    }

    /**
     * Tells whether the checkpoint of this step would fit {@code target}, without restoring it: as it is, after its records have been
     * brought up to date, or not at all, with every difference. Reads no more of large arrays than their headers, unless the
     * manager verifies first.
     *
     * @param target as for a restore; or the class of a record, which shows all that can be told without a target
     * @throws io.github.pytree4j.errors.CodecException if it is a class that has no codec
     */
    public Compatibility check(Object target, Step step) {
        Objects.requireNonNull(target, NO_TARGET);
        return reader.check(steps.fileOf(step), target);
    }

    /** As {@link #check(Object, Step)}, for a file by its own path, in whatever directory it is. */
    public Compatibility check(Object target, Path file) {
        Objects.requireNonNull(target, NO_TARGET);
        Objects.requireNonNull(file, NO_FILE);
        return reader.check(file, target);
    }

    /** As {@link #check(Object, Step)}, for the newest checkpoint. */
    public Compatibility check(Object target) {
        Objects.requireNonNull(target, NO_TARGET);
        return steps.readNewest(step -> reader.check(directory.file(step), target))
                .orElseThrow(steps::nothingThere);
    }

    /**
     * Saves a checkpoint of this directory into another one, brought up to date as a restore would do, with its metrics and notes.
     * This one stays as it is. Where it does not fit, or it cannot be told without a target, nothing is saved.
     *
     * @param record the class of the record that it is a checkpoint of
     * @param into saves it, as the same step
     * @return what was done: it was saved unless there are differences, or places that were not seen
     */
    public Compatibility migrate(Class<?> record, Step step, CheckpointManager into) {
        Objects.requireNonNull(record, "record must not be null");
        Objects.requireNonNull(into, "into must not be null; it is the manager that saves what was migrated");
        MigratedState migrated = reader.migrate(steps.fileOf(step), record);
        Compatibility findings = migrated.findings();
        if (findings.differences().isEmpty() && findings.unseen().isEmpty()) {
            into.save(step, migrated);
        }
        return findings;
    }

    private void save(Step step, MigratedState migrated) {
        background.requireOpen();
        background.await();
        writer.write(
                directory,
                step,
                writer.saving(step.toString(), migrated.state(), migrated.records(), migrated.metadata()),
                new SaveEvent(directory.file(step)));
    }

    /** The newest checkpoint as raw state, as Flax's {@code target=None}. Migrations are not applied. */
    public StateDict restoreRaw() {
        return steps.readNewest(step -> dict(directory.file(step))).orElseThrow(steps::nothingThere);
    }

    /** The checkpoint of this step as raw state. Migrations are not applied. */
    public StateDict restoreRaw(Step step) {
        return dict(steps.fileOf(step));
    }

    /** A checkpoint by its file's own path as raw state. Migrations are not applied. */
    public StateDict restoreRaw(Path file) {
        Objects.requireNonNull(file, NO_FILE);
        return dict(file);
    }

    /** As {@link #restoreRaw(Path)}, where the checkpoint may be a single leaf. */
    public StateValue restoreRawValue(Path file) {
        Objects.requireNonNull(file, NO_FILE);
        return reader.readRaw(file);
    }

    private StateDict dict(Path file) {
        StateValue state = reader.readRaw(file);
        if (state instanceof StateDict dict) {
            return dict;
        }
        throw new UnsupportedFormatException(
                file + " holds " + state.kind() + ", not a state dict; restoreRawValue(path) returns it");
    }

    /** The newest step, if there is any. */
    public Optional<Step> latest() {
        return steps.latest();
    }

    /** The steps that have a checkpoint, in order; none where the directory is not there. */
    public List<Step> steps() {
        return List.copyOf(directory.steps());
    }

    /** The file that holds, or would hold, the checkpoint of this step. */
    public Path file(Step step) {
        Objects.requireNonNull(step, NO_STEP);
        return directory.file(step);
    }
}
