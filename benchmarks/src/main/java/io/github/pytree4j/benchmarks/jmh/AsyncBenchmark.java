package io.github.pytree4j.benchmarks.jmh;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.benchmarks.trees.Folders;
import io.github.pytree4j.benchmarks.trees.TreeSpec;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Overwrite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Future;
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

/**
 * For how long a save in the background holds up its caller: once it begins, with the save before it over. Leaves that cannot change
 * are shared; Java arrays are copied, which is measured beside copies into new arrays and into ones that are there.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 60)
@Measurement(iterations = 30)
@Fork(1)
public class AsyncBenchmark {
    private static final int ARRAYS = 16;
    private static final int LEAVES_OF_A_DICT = 100;

    /** Set by JMH: how many leaves that cannot change, half floats, half arrays of two. */
    @Param("100000")
    public int leaves = LEAVES_OF_A_DICT;

    /** Set by JMH: the bytes of all Java arrays together. */
    @Param("67108864")
    public int bytes = ARRAYS * Float.BYTES;

    /** Set by JMH: where the checkpoints go; the folder of temporary files, if empty. */
    @Param("")
    public String parent = "";

    private final Map<String, Object> immutable = new LinkedHashMap<>();
    private final Map<String, Object> mutable = new LinkedHashMap<>();
    private float[][] sources = {};
    private float[][] copies = {};
    private Path folder = Path.of(parent);
    private CheckpointManager checkpoints = CheckpointManager.builder(folder).build();

    /** Makes the trees. */
    @Setup
    public void make() throws IOException {
        int dicts = leaves / LEAVES_OF_A_DICT / 2;
        immutable.put("floats", new TreeSpec(TreeSpec.Kind.SCALARS, dicts, LEAVES_OF_A_DICT).tree());
        Map<String, Object> arrays = new LinkedHashMap<>();
        for (int i = 0; i < dicts; i++) {
            Map<String, Object> dict = new LinkedHashMap<>();
            for (int j = 0; j < LEAVES_OF_A_DICT; j++) {
                dict.put("array_" + j, NdArray.of(new float[] {i, j}));
            }
            arrays.put("dict_" + i, dict);
        }
        immutable.put("arrays", arrays);
        int length = bytes / Float.BYTES / ARRAYS;
        sources = new float[ARRAYS][length];
        copies = new float[ARRAYS][length];
        for (int i = 0; i < ARRAYS; i++) {
            Arrays.fill(sources[i], i);
            mutable.put("array_" + i, sources[i]);
        }
        folder = parent.isEmpty()
                ? Files.createTempDirectory("pytree4j")
                : Files.createTempDirectory(Files.createDirectories(Path.of(parent)), "jmh");
        checkpoints =
                CheckpointManager.builder(folder).overwrite(Overwrite.REPLACE).build();
    }

    /** Waits for the save; that is not measured. */
    @TearDown(Level.Invocation)
    public void await() {
        checkpoints.awaitSaves();
    }

    @TearDown
    public void delete() throws IOException {
        checkpoints.close();
        Folders.delete(folder);
    }

    @Benchmark
    public Future<Path> beginSavingLeaves() {
        return checkpoints.saveAsync(1, immutable);
    }

    @Benchmark
    public Future<Path> beginSavingJavaArrays() {
        return checkpoints.saveAsync(1, mutable);
    }

    @Benchmark
    public Object copyIntoNewArrays() {
        float[][] made = new float[ARRAYS][];
        for (int i = 0; i < ARRAYS; i++) {
            made[i] = sources[i].clone();
        }
        return made;
    }

    @Benchmark
    public Object copyIntoOldArrays() {
        for (int i = 0; i < ARRAYS; i++) {
            System.arraycopy(sources[i], 0, copies[i], 0, sources[i].length);
        }
        return copies;
    }
}
