package io.github.pytree4j.benchmarks.jmh;

import io.github.pytree4j.benchmarks.peers.Contender;
import io.github.pytree4j.benchmarks.peers.Peer;
import io.github.pytree4j.benchmarks.trees.RunState;
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

/** A record of 30 components to bytes and back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class RecordBenchmark {
    /** Set by JMH. */
    @Param
    public Contender contender = Contender.PYTREE4J;

    private final RunState state = RunState.example();
    private Peer peer = Contender.PYTREE4J.openChecked(RunState.class, state);
    private byte[] bytes = {};

    /** Makes the contender ready, and sees that it gives the record back. */
    @Setup
    public void open() {
        peer = contender.openChecked(RunState.class, state);
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
