package io.github.pytree4j.checkpoint;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.errors.CheckpointException;
import io.github.pytree4j.errors.CheckpointIOException;
import io.github.pytree4j.errors.CheckpointNotFoundException;
import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.format.CheckpointFormat;
import io.github.pytree4j.format.CheckpointFormats;
import io.github.pytree4j.format.flax.FlaxFile;
import io.github.pytree4j.format.flax.FlaxReader;
import io.github.pytree4j.format.orbax.OrbaxFolder;
import io.github.pytree4j.state.Migrations;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.storage.LocalStorage;
import io.github.pytree4j.storage.Storage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

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
 * file, unless {@link Builder#mapFiles} says otherwise, small ones and all else into the heap.
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
    private static final String NO_FILE = "file must not be null";

    private static final CheckpointFormat FILE = new FlaxFile();
    private static final CheckpointFormats FORMATS = new CheckpointFormats(List.of(new OrbaxFolder(), FILE));

    private final CheckpointDirectory directory;
    private final CheckpointWriter writer;
    private final CheckpointReader reader;
    private final BackgroundSave background = new BackgroundSave();

    private CheckpointManager(Builder builder) {
        this.directory = new CheckpointDirectory(builder.storage, builder.directory, builder.prefix);
        this.writer = new CheckpointWriter(
                builder.storage,
                FILE,
                builder.codecs,
                builder.overwrite,
                new Retention(builder.keep, builder.keepEveryNSteps),
                builder.lockTimeout);
        this.reader = new CheckpointReader(
                builder.storage,
                FORMATS,
                builder.codecs,
                builder.policy,
                builder.migrations,
                builder.maxDepth,
                builder.verify);
    }

    /** Configures a manager for the checkpoints in {@code directory}, which the first save makes if it is not there. */
    public static Builder builder(Path directory) {
        Objects.requireNonNull(directory, "directory must not be null");
        return new Builder(directory);
    }

    /**
     * Saves any pytree as this step, then deletes what {@code keep} and {@code keepEveryNSteps} do not hold.
     *
     * @return the file of the checkpoint
     * @throws io.github.pytree4j.errors.CheckpointExistsException if {@link Overwrite} forbids it
     * @throws io.github.pytree4j.errors.UnsupportedValueException if something in {@code state} cannot be saved
     * @throws CheckpointIOException if the file system fails
     */
    public Path save(long step, Object state) {
        return save(Step.of(step), state);
    }

    /** As {@link #save(long, Object)}, for a step that may be a float. */
    public Path save(Step step, Object state) {
        Objects.requireNonNull(step, NO_STEP);
        background.requireOpen();
        background.await();
        return writer.write(directory, step, state);
    }

    /**
     * As {@link #save(long, Object)}, but in the background. The state is encoded before this returns, so that later
     * changes of its maps, lists and Java arrays do not matter; its {@code NdArray}s are shared, being immutable. An
     * earlier asynchronous save is waited for first, and if it failed, its failure is thrown here.
     */
    public CompletableFuture<Path> saveAsync(long step, Object state) {
        return saveAsync(Step.of(step), state);
    }

    /** As {@link #saveAsync(long, Object)}, for a step that may be a float. */
    public CompletableFuture<Path> saveAsync(Step step, Object state) {
        Objects.requireNonNull(step, NO_STEP);
        return background.start(() -> {
            directory.requireFree(step, writer.overwrite());
            StateValue snapshot = PyTrees.toStateValue(state, writer.codecs());
            return () -> writer.write(directory, step, snapshot);
        });
    }

    /** Waits until no asynchronous save is running. If the last one failed, throws its failure, once. */
    public void awaitSaves() {
        background.await();
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
     * Saves any pytree as a single file of any name, in whatever directory it is, as durably as a step; deletes nothing.
     *
     * @return {@code file}
     * @throws io.github.pytree4j.errors.CheckpointExistsException if it is there already and {@link Overwrite} forbids it
     */
    public Path save(Path file, Object state) {
        Objects.requireNonNull(file, NO_FILE);
        background.requireOpen();
        background.await();
        return writer.write(file, state);
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
        return readNewest(file -> reader.read(file, target)).orElseThrow(this::nothingThere);
    }

    /** As {@link #restore(Object)}, for the checkpoint of this step. */
    public <T> T restore(T target, Step step) {
        Objects.requireNonNull(target, NO_TARGET);
        return reader.read(fileOf(step), target);
    }

    /** As {@link #restore(Object)}, for a file by its own path, in whatever directory it is. */
    public <T> T restore(T target, Path file) {
        Objects.requireNonNull(target, NO_TARGET);
        Objects.requireNonNull(file, NO_FILE);
        return reader.read(file, target);
    }

    /** As {@link #restore(Object)}, but {@code initial} itself where the directory holds no checkpoint. */
    public <T> T restoreOr(T initial) {
        Objects.requireNonNull(initial, "initial must not be null; it is the target, too");
        return readNewest(file -> reader.read(file, initial)).orElse(initial);
    }

    /** The newest checkpoint as raw state, as Flax's {@code target=None}. Migrations are not applied. */
    public StateDict restoreRaw() {
        return readNewest(this::dict).orElseThrow(this::nothingThere);
    }

    /** The checkpoint of this step as raw state. Migrations are not applied. */
    public StateDict restoreRaw(Step step) {
        return dict(fileOf(step));
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
        List<Step> steps = steps();
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
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

    /** Reads the newest checkpoint, or, where another process deletes that in this very moment, the one that is newest then. */
    private <R> Optional<R> readNewest(Function<Path, R> reading) {
        Optional<Step> newest = latest();
        while (newest.isPresent()) {
            try {
                return Optional.of(reading.apply(directory.file(newest.get())));
            } catch (CheckpointNotFoundException e) {
                Optional<Step> now = latest();
                if (now.equals(newest)) {
                    throw e;
                }
                newest = now;
            }
        }
        return Optional.empty();
    }

    private CheckpointNotFoundException nothingThere() {
        return new CheckpointNotFoundException("there is no checkpoint named " + directory.pattern() + " in "
                + directory.path() + "; restoreOr(initial) starts afresh where there is none");
    }

    private Path fileOf(Step step) {
        Objects.requireNonNull(step, NO_STEP);
        Path file = directory.file(step);
        if (directory.isMissing(step)) {
            throw new CheckpointNotFoundException("there is no " + file.getFileName() + " in " + directory.path()
                    + ", or no longer, if a save has pruned it; the steps there are " + steps());
        }
        return file;
    }

    /** Configures a manager. Not safe for use by several threads. */
    public static final class Builder {
        private final Path directory;
        private String prefix = "checkpoint_";
        private int keep = 1;
        private double keepEveryNSteps;
        private Overwrite overwrite = Overwrite.REFUSE;
        private RestorePolicy policy = RestorePolicy.STRICT;
        private CodecRegistry codecs = CodecRegistry.empty();
        private Migrations migrations = Migrations.none();
        private boolean verify = true;
        private int maxDepth = FlaxReader.DEFAULT_MAX_DEPTH;
        private Duration lockTimeout = Duration.ofMinutes(10);
        private Storage storage = new LocalStorage();

        private Builder(Path directory) {
            this.directory = directory;
        }

        /**
         * What the names of the checkpoints begin with; {@code checkpoint_} unless set.
         *
         * @throws IllegalArgumentException if it is empty, is no plain file name, or ends in what Flax would read as part
         *     of the step
         */
        public Builder prefix(String prefix) {
            Objects.requireNonNull(prefix, "prefix must not be null");
            CheckpointDirectory.requirePrefix(prefix);
            this.prefix = prefix;
            return this;
        }

        /** How many of the newest checkpoints to keep, at least 1; 1 unless set, as in Flax. */
        public Builder keep(int keep) {
            if (keep < 1) {
                throw new IllegalArgumentException("keep must be at least 1, not " + keep);
            }
            this.keep = keep;
            return this;
        }

        /** Of the older checkpoints, keeps those at least so many steps after the last one so kept; none unless set. */
        public Builder keepEveryNSteps(double steps) {
            if (!(steps > 0)) {
                throw new IllegalArgumentException("keepEveryNSteps must be over 0, not " + steps);
            }
            this.keepEveryNSteps = steps;
            return this;
        }

        /** What to do where there is a checkpoint of the same or a later step; it is refused unless set. */
        public Builder overwrite(Overwrite overwrite) {
            Objects.requireNonNull(overwrite, "overwrite must not be null");
            this.overwrite = overwrite;
            return this;
        }

        /** What counts as a difference between checkpoint and target; everything unless set. */
        public Builder policy(RestorePolicy policy) {
            Objects.requireNonNull(policy, "policy must not be null");
            this.policy = policy;
            return this;
        }

        /** Codecs for classes that one cannot annotate. */
        public Builder codecs(CodecRegistry codecs) {
            Objects.requireNonNull(codecs, "codecs must not be null");
            this.codecs = codecs;
            return this;
        }

        /** Changes that bring old state up to date whenever it is restored into a target. */
        public Builder migrations(Migrations migrations) {
            Objects.requireNonNull(migrations, "migrations must not be null");
            this.migrations = migrations;
            return this;
        }

        /** How deep the state in a file may be nested before it is refused as damaged; 1,024 unless set. */
        public Builder maxDepth(int maxDepth) {
            if (maxDepth < 1) {
                throw new IllegalArgumentException("maxDepth must be at least 1, not " + maxDepth);
            }
            this.maxDepth = maxDepth;
            return this;
        }

        /**
         * Whether a restore first compares the file with the checksum that was taken when it was saved, which reads every
         * byte of it once; true unless set. Files that Flax wrote have no checksum.
         */
        public Builder verify(boolean verify) {
            this.verify = verify;
            return this;
        }

        /**
         * How long a save waits for the save of another process or manager in the same directory before it gives up with a
         * {@link io.github.pytree4j.errors.CheckpointBusyException} that names it; ten minutes unless set. Restores never wait.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder lockTimeout(Duration timeout) {
            Objects.requireNonNull(timeout, "timeout must not be null");
            if (timeout.isNegative()) {
                throw new IllegalArgumentException("lockTimeout must not be negative, but is " + timeout);
            }
            this.lockTimeout = timeout;
            return this;
        }

        /**
         * Whether a restore may map large files, so that their arrays are views of them, which take no time and no heap; true
         * unless set. If not, arrays are read: choose that where other programs write into files in place, since a mapped
         * file that is cut can end the virtual machine.
         */
        public Builder mapFiles(boolean map) {
            this.storage = new LocalStorage(map);
            return this;
        }

        /** Another place than a local file system; for tests that need one that fails. */
        Builder storage(Storage storage) {
            this.storage = storage;
            return this;
        }

        /** A manager with these choices, which later changes of the builder do not reach. */
        public CheckpointManager build() {
            return new CheckpointManager(this);
        }
    }
}
