package io.github.pytree4j.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {
    @TempDir
    Path directory;

    private final Results results = new Results();

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        results.note("machine", "two\tcores\nof something");
        results.add(new Measurement("a tree", "flax", "save", 1, 0.1));
        results.add(new Measurement("a tree", "flax", "save", 2, 0.3));
        results.add(new Measurement("another", "orbax", "save and sync", 1, 1e-9));
        Path file = directory.resolve("new").resolve("results.json");
        results.write(file);
        Results read = Results.read(file);
        assertEquals(Optional.of("two cores of something"), read.circumstance("machine"));
        assertEquals(List.of("a tree", "another"), read.subjects());
        assertEquals(List.of("flax", "orbax"), read.contenders());
        assertEquals(Optional.of(Summary.of(0.1, 0.3)), read.summary("a tree", "flax", "save"));
        assertEquals(Optional.of(Summary.of(1e-9)), read.summary("another", "orbax", "save and sync"));
        assertEquals(Optional.empty(), read.summary("another", "flax", "save"));
    }

    @Test
    void whatIsNotCompleteCanBeDropped() {
        results.add(new Measurement("a tree", "flax", "save", 1, 0.1));
        results.add(new Measurement("a tree", "orbax", "save", 1, 0.1));
        results.drop("a tree", "flax");
        assertEquals(List.of("orbax"), results.contenders());
    }
}
