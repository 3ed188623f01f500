package io.github.pytree4j.benchmarks.jmh;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.pytree4j.benchmarks.peers.Contender;
import io.github.pytree4j.benchmarks.peers.Peer;
import io.github.pytree4j.benchmarks.trees.TreeSpec;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A million floats in 10,000 dicts to bytes and back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class ScalarsBenchmark {
    private static final TypeReference<Map<String, Map<String, Double>>> TYPE = new TypeReference<>() {};

    /** Set by JMH. */
    @Param
    public Contender contender = Contender.PYTREE4J;

    /** Set by JMH: the tree, as a {@link TreeSpec} spells it. */
    @Param("scalars:10000x100")
    public String tree = "scalars:1x1";

    private Map<String, Object> state = Map.of();
    private Peer peer = Contender.PYTREE4J.openChecked(TYPE.getType(), state);
    private byte[] bytes = {};

    /** Makes the contender ready, and sees that it gives the tree back. */
    @Setup
    public void open() {
        state = TreeSpec.parse(tree).tree();
        peer = contender.openChecked(TYPE.getType(), state);
        bytes = peer.toBytes(state);
    }

    @Benchmark
    public byte[] toBytes() {
        return peer.toBytes(state);
    }

    @Benchmark
    public Object fromBytes() {
        return peer.fromBytes(bytes);
    }
}
