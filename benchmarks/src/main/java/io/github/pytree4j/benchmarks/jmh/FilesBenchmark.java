package io.github.pytree4j.benchmarks.jmh;

import io.github.pytree4j.benchmarks.trees.ArrayBytes;
import io.github.pytree4j.benchmarks.trees.Encoder;
import io.github.pytree4j.benchmarks.trees.Folders;
import io.github.pytree4j.benchmarks.trees.PlainFile;
import io.github.pytree4j.benchmarks.trees.TreeSpec;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Overwrite;
import io.github.pytree4j.checkpoint.Verify;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** 4,096 arrays of 16 KiB, and a million floats, to a file and back: beside a plain write, and a touch of each page. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class FilesBenchmark {
    /** Set by JMH: the tree, as a {@link TreeSpec} spells it. */
    @Param({"arrays:4096x16384", "scalars:10000x100"})
    public String tree = "arrays:1x4";

    /** Set by JMH: where the files go; the folder of temporary files, if empty. */
    @Param("")
    public String parent = "";

    private Map<String, Object> state = Map.of();
    private PlainFile plain = new PlainFile(state);
    private Path folder = Path.of(parent);
    private CheckpointManager checkpoints = manager(Verify.FIRST);
    private CheckpointManager trusting = checkpoints;

    private CheckpointManager manager(Verify verify) {
        return CheckpointManager.builder(folder)
                .overwrite(Overwrite.REPLACE)
                .verify(verify)
                .build();
    }

    /** Saves a checkpoint, and sees that both kinds of restore give the tree back. */
    @Setup
    public void save() throws IOException {
        state = TreeSpec.parse(tree).tree();
        plain = new PlainFile(state);
        folder = parent.isEmpty()
                ? Files.createTempDirectory("pytree4j")
                : Files.createTempDirectory(Files.createDirectories(Path.of(parent)), "jmh");
        checkpoints = manager(Verify.FIRST);
        trusting = manager(Verify.NEVER);
        publish();
        plain.write(folder.resolve("touched"));
        if (!checkpoints.restore(state).equals(state)
                || !trusting.restore(state).equals(state)) {
            throw new IllegalStateException("a restore has not given back " + tree);
        }
    }

    /** So that each write makes a new file. */
    @TearDown(Level.Invocation)
    public void deleteWritten() throws IOException {
        Files.deleteIfExists(folder.resolve("encoded"));
        Files.deleteIfExists(folder.resolve("plain"));
    }

    @TearDown
    public void delete() throws IOException {
        Folders.delete(folder);
    }

    @Benchmark
    public void encode() throws IOException {
        Encoder.encode(state, folder.resolve("encoded"));
    }

    @Benchmark
    public void plainWrite() throws IOException {
        plain.write(folder.resolve("plain"));
    }

    /** A whole save: aside, with a manifest, synced, renamed. */
    @Benchmark
    public Path publish() {
        return checkpoints.save(1, state);
    }

    @Benchmark
    public Object restoreVerified() {
        Map<String, Object> restored = checkpoints.restore(state);
        return ArrayBytes.touch(restored) + restored.size();
    }

    @Benchmark
    public Object restoreUnverified() {
        Map<String, Object> restored = trusting.restore(state);
        return ArrayBytes.touch(restored) + restored.size();
    }

    @Benchmark
    public long touch() throws IOException {
        return PlainFile.touch(folder.resolve("touched"));
    }
}
