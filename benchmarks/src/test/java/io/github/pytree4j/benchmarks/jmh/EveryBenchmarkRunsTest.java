package io.github.pytree4j.benchmarks.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Each benchmark once, with small trees, in this process: that it runs and gives back what it was given. Nothing is timed. */
class EveryBenchmarkRunsTest {
    @TempDir
    Path directory;

    @Test
    void everyBenchmarkRunsForEveryContender() throws Exception {
        System.setProperty("jmh.ignoreLock", "true");
        Options once = new OptionsBuilder()
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(1))
                .timeUnit(TimeUnit.MILLISECONDS)
                .shouldDoGC(false)
                .build();
        Options record = new OptionsBuilder()
                .parent(once)
                .include(RecordBenchmark.class.getName())
                .build();
        Options scalars = new OptionsBuilder()
                .parent(once)
                .include(ScalarsBenchmark.class.getName())
                .param("tree", "scalars:3x5")
                .build();
        Options files = new OptionsBuilder()
                .parent(once)
                .include(FilesBenchmark.class.getName())
                .param("tree", "scalars:3x5", "arrays:3x20000")
                .param("parent", directory.toString())
                .build();
        Options async = new OptionsBuilder()
                .parent(once)
                .include(AsyncBenchmark.class.getName())
                .param("leaves", "400")
                .param("bytes", "6400")
                .param("parent", directory.toString())
                .build();
        Set<String> run = new TreeSet<>();
        for (Options options : List.of(record, scalars, files, async)) {
            Collection<RunResult> results = new Runner(options).run();
            results.forEach(result -> run.add(result.getParams().getBenchmark()));
        }
        assertEquals(all(), run);
    }

    private static Set<String> all() {
        Set<String> names = new TreeSet<>();
        BenchmarkList.defaultList()
                .getAll(OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of())
                .forEach(entry -> names.add(entry.getUsername()));
        return names;
    }
}
