package io.github.pytree4j.checkpoint;

import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.format.flax.FlaxReader;
import io.github.pytree4j.state.Migrations;
import io.github.pytree4j.storage.LocalStorage;
import io.github.pytree4j.storage.Storage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Configures a manager. Not safe for use by several threads. */
public final class CheckpointManagerBuilder {
    final Path directory;
    String prefix = "checkpoint_";
    private int keep = 1;
    private double keepEveryNSteps;
    private @Nullable RetentionPolicy retention;
    Overwrite overwrite = Overwrite.REFUSE;
    private RestorePolicy policy = RestorePolicy.STRICT;
    CodecRegistry codecs = CodecRegistry.empty();
    private Migrations migrations = Migrations.none();
    private final Map<String, Integer> assumed = new HashMap<>();
    Verify verify = Verify.FIRST;
    int maxDepth = FlaxReader.DEFAULT_MAX_DEPTH;
    Duration lockTimeout = Duration.ofMinutes(10);
    Storage storage = new LocalStorage();

    @Nullable
    ArrayStore arrays;

    CheckpointManagerBuilder(Path directory) {
        this.directory = directory;
    }

    /**
     * What the names of the checkpoints begin with; {@code checkpoint_} unless set.
     *
     * @throws IllegalArgumentException if it is empty, is no plain file name, or ends in what Flax would read as part
     *     of the step
     */
    public CheckpointManagerBuilder prefix(String prefix) {
        Objects.requireNonNull(prefix, "prefix must not be null");
        CheckpointDirectory.requirePrefix(prefix);
        this.prefix = prefix;
        return this;
    }

    /** How many of the newest checkpoints to keep, at least 1; 1 unless set, as in Flax. */
    public CheckpointManagerBuilder keep(int keep) {
        if (keep < 1) {
            throw new IllegalArgumentException("keep must be at least 1, not " + keep);
        }
        this.keep = keep;
        return this;
    }

    /** Of the older checkpoints, keeps those at least so many steps after the last one so kept; none unless set. */
    public CheckpointManagerBuilder keepEveryNSteps(double steps) {
        if (!(steps > 0)) {
            throw new IllegalArgumentException("keepEveryNSteps must be over 0, not " + steps);
        }
        this.keepEveryNSteps = steps;
        return this;
    }

    /**
     * Which checkpoints stay after each save, in place of {@link #keep} and {@link #keepEveryNSteps}. The one that was just saved
     * stays in any case, and nothing is deleted before that is durable and can be read back.
     */
    public CheckpointManagerBuilder retention(RetentionPolicy retention) {
        Objects.requireNonNull(retention, "retention must not be null; RetentionPolicy.all() keeps everything");
        this.retention = retention;
        return this;
    }

    RetentionPolicy retention() {
        if (retention != null) {
            return retention;
        }
        RetentionPolicy latest = RetentionPolicy.latest(keep);
        return keepEveryNSteps > 0 ? latest.or(RetentionPolicy.everyNSteps(keepEveryNSteps)) : latest;
    }

    /** What to do where there is a checkpoint of the same or a later step; it is refused unless set. */
    public CheckpointManagerBuilder overwrite(Overwrite overwrite) {
        Objects.requireNonNull(overwrite, "overwrite must not be null");
        this.overwrite = overwrite;
        return this;
    }

    /** What counts as a difference between checkpoint and target; everything unless set. */
    public CheckpointManagerBuilder policy(RestorePolicy policy) {
        Objects.requireNonNull(policy, "policy must not be null");
        this.policy = policy;
        return this;
    }

    /** Codecs for classes that one cannot annotate. */
    public CheckpointManagerBuilder codecs(CodecRegistry codecs) {
        Objects.requireNonNull(codecs, "codecs must not be null");
        this.codecs = codecs;
        return this;
    }

    /** Changes that bring old state up to date whenever it is restored into a target. */
    public CheckpointManagerBuilder migrations(Migrations migrations) {
        Objects.requireNonNull(migrations, "migrations must not be null");
        this.migrations = migrations;
        return this;
    }

    /**
     * The version of a record in checkpoints that do not say it, where its keys do not tell: files of Flax, and those that were
     * saved before the record had a version. Where the manifest says it, that counts.
     *
     * @param record the class of the record
     * @throws IllegalArgumentException if the version is under 1
     */
    public CheckpointManagerBuilder assume(Class<?> record, int version) {
        Objects.requireNonNull(record, "record must not be null");
        if (version < 1) {
            throw new IllegalArgumentException("version must be at least 1, not " + version);
        }
        assumed.put(record.getName(), version);
        return this;
    }

    Decoder decoder() {
        return new Decoder(codecs, policy, migrations, assumed, prefix);
    }

    /** How deep the state in a file may be nested before it is refused as damaged; 1,024 unless set. */
    public CheckpointManagerBuilder maxDepth(int maxDepth) {
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
    public CheckpointManagerBuilder verify(boolean verify) {
        return verify(verify ? Verify.FIRST : Verify.NEVER);
    }

    /** When a restore compares the file with the checksums that were taken when it was saved; {@link Verify#FIRST} unless set. */
    public CheckpointManagerBuilder verify(Verify verify) {
        Objects.requireNonNull(verify, "verify must not be null");
        this.verify = verify;
        return this;
    }

    /**
     * How long a save waits for the save of another process or manager in the same directory before it gives up with a
     * {@link io.github.pytree4j.errors.CheckpointBusyException} that names it; ten minutes unless set. Restores never wait.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public CheckpointManagerBuilder lockTimeout(Duration timeout) {
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
    public CheckpointManagerBuilder mapFiles(boolean map) {
        this.storage = new LocalStorage(map);
        return this;
    }

    /**
     * Saves and opens arrays that several processes hold, which stand beside the checkpoint's own file: {@code MultihostArrays} of the
     * module pytree4j-multihost. Then all processes call each save, with the same step and the same tree; one of them writes the
     * checkpoint's own file and deletes what is superfluous. Each restores by itself. A save is refused, if it is, in all of them;
     * {@link CheckpointManager#saveAsync(long, Object)} finds that out in the background.
     */
    public CheckpointManagerBuilder arrays(ArrayStore arrays) {
        Objects.requireNonNull(arrays, "arrays must not be null");
        this.arrays = arrays;
        return this;
    }

    /** Another place than a local file system; for tests that need one that fails. */
    CheckpointManagerBuilder storage(Storage storage) {
        this.storage = storage;
        return this;
    }

    /** A manager with these choices, which later changes of the builder do not reach. */
    public CheckpointManager build() {
        return new CheckpointManager(this);
    }
}
