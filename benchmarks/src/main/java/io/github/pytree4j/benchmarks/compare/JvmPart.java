package io.github.pytree4j.benchmarks.compare;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.pytree4j.benchmarks.jmh.AsyncBenchmark;
import io.github.pytree4j.benchmarks.jmh.FilesBenchmark;
import io.github.pytree4j.benchmarks.jmh.RecordBenchmark;
import io.github.pytree4j.benchmarks.jmh.ScalarsBenchmark;
import io.github.pytree4j.benchmarks.peers.Contender;
import io.github.pytree4j.benchmarks.report.Measurement;
import io.github.pytree4j.benchmarks.report.Results;
import io.github.pytree4j.benchmarks.trees.RunState;
import io.github.pytree4j.benchmarks.trees.TreeSpec;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks of JMH, a fork of each contender in turns. */
final class JvmPart {
    static final String RECORD = "record";
    static final String SCALARS = "scalars";
    static final String SIZE = "size";
    static final String ALLOCATED = " allocates";
    static final String ASYNC = "async";
    private static final Type FLOATS = new TypeReference<Map<String, Map<String, Double>>>() {}.getType();

    private final Settings settings;
    private final Results results;
    private final Path folder;
    private final String floats;
    private final String arrays;

    JvmPart(Settings settings, Results results) {
        this.settings = settings;
        this.results = results;
        folder = settings.raw().resolve("jmh");
        floats = settings.isShort() ? "scalars:100x100" : "scalars:10000x100";
        arrays = settings.isShort() ? "arrays:64x16384" : "arrays:4096x16384";
    }

    void run() throws IOException {
        Files.createDirectories(folder);
        List<Contender> contenders = List.of(Contender.values());
        for (Contender contender : contenders) {
            size(RECORD, contender, RunState.class, RunState.example());
        }
        size(SCALARS, Contender.PYTREE4J, FLOATS, TreeSpec.parse(floats).tree());
        for (int round = 1; round <= settings.budget().rounds(); round++) {
            for (Contender contender : Settings.order(contenders, round)) {
                run(round, RECORD, contender.label(), options(RecordBenchmark.class, contender));
            }
            String ours = Contender.PYTREE4J.label();
            run(
                    round,
                    SCALARS,
                    ours,
                    options(ScalarsBenchmark.class, Contender.PYTREE4J).param("tree", floats));
            run(round, arrays, ours, files(".*", arrays));
            run(round, floats, ours, files("\\.(encode|restore.*)", floats));
            run(round, ASYNC, ours, async());
        }
    }

    /** Of single calls, each of which ends before the next. */
    private ChainedOptionsBuilder async() {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(AsyncBenchmark.class.getName())
                .param("parent", settings.raw().resolve("work").toString());
        return settings.isShort() ? options.param("leaves", "400").param("bytes", "6400") : options;
    }

    private ChainedOptionsBuilder files(String operations, String tree) {
        return new OptionsBuilder()
                .include(FilesBenchmark.class.getName() + operations)
                .param("parent", settings.raw().resolve("work").toString())
                .param("tree", tree);
    }

    private void size(String subject, Contender contender, Type type, Object example) {
        int bytes = contender.openChecked(type, example).toBytes(example).length;
        results.add(new Measurement(subject, contender.label(), SIZE, 1, bytes));
    }

    private static ChainedOptionsBuilder options(Class<?> benchmark, Contender contender) {
        return new OptionsBuilder().include(benchmark.getName()).param("contender", contender.name());
    }

    private void run(int round, String subject, String contender, ChainedOptionsBuilder options) throws IOException {
        String name = (subject + "-" + contender + "-" + round).replace(':', '-');
        Progress.say("JMH, round " + round + ": " + subject + ", " + contender);
        Budget budget = settings.budget();
        TimeValue iteration = TimeValue.milliseconds(budget.jmhIteration().toMillis());
        options.forks(1)
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class)
                .output(folder.resolve(name + ".txt").toString())
                .result(folder.resolve(name + ".json").toString())
                .resultFormat(ResultFormatType.JSON);
        boolean isOfShots = subject.equals(ASYNC);
        options.warmupIterations(isOfShots ? budget.shotWarmUps() : budget.jmhWarmUps())
                .warmupTime(iteration)
                .measurementIterations(isOfShots ? budget.shots() : budget.jmhIterations())
                .measurementTime(iteration);
        try {
            for (RunResult result : new Runner(options.build()).run()) {
                add(round, subject, contender, result);
            }
        } catch (RunnerException e) {
            throw new IOException("JMH failed; what it said is in " + folder.resolve(name + ".txt"), e);
        }
    }

    private void add(int round, String subject, String contender, RunResult result) {
        Result<?> primary = result.getPrimaryResult();
        String operation = primary.getLabel();
        results.add(new Measurement(subject, contender, operation, round, seconds(primary)));
        result.getSecondaryResults().forEach((label, secondary) -> {
            if (label.endsWith("gc.alloc.rate.norm")) {
                results.add(new Measurement(subject, contender, operation + ALLOCATED, round, secondary.getScore()));
            }
        });
    }

    private static double seconds(Result<?> time) {
        return switch (time.getScoreUnit()) {
            case "ns/op" -> time.getScore() / 1e9;
            case "us/op" -> time.getScore() / 1e6;
            case "ms/op" -> time.getScore() / 1e3;
            default -> throw new IllegalStateException("JMH measures in " + time.getScoreUnit());
        };
    }
}
