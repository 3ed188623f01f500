package io.github.pytree4j.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.benchmarks.report.Measurement;
import io.github.pytree4j.benchmarks.report.Results;
import io.github.pytree4j.benchmarks.trees.TreeSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of invented measurements. */
class ComparisonPageTest {
    @TempDir
    Path directory;

    private final Results results = new Results();

    @Test
    void peersOfTheJvmStandBesideUs() throws Exception {
        rounds("record", "pytree4j", "toBytes", 2e-6, 1e-6, 3e-6);
        rounds("record", "pytree4j", "toBytes allocates", 848, 848, 848);
        rounds("record", "fory-compatible", "toBytes", 5e-7, 5e-7, 4e-7);
        String page = page(Part.JVM);
        assertTrue(page.contains("| pytree4j | 2 µs (1–3) | 1 | 848 B | – | – | – | – |"), page);
        assertTrue(page.contains("| fory-compatible | 500 ns (400–500) | 4 | – |"), page);
    }

    @Test
    void filesHaveARowForEachContenderAndPlots() throws Exception {
        for (long size = 1 << 20; size <= 1 << 30; size *= 8) {
            String tree = TreeSpec.arraysOf(size).toString();
            for (String operation : List.of("save", "save and sync", "restore")) {
                rounds(tree, "flax", operation, size * 4e-9);
                rounds(tree, "pytree4j", operation, size * 1e-9);
            }
        }
        String page = page(Part.FILES);
        int ours = page.indexOf("| 16 arrays of 64 KiB | pytree4j | 1.05 ms (1.05–1.05) | 1 |");
        int flax = page.indexOf("| 16 arrays of 64 KiB | flax | 4.19 ms (4.19–4.19) | 0.25 |");
        assertTrue(ours > 0 && flax > ours, page);
        assertTrue(page.contains("| pytree4j | 1.00 | 1.00 | – | – |"), page);
        assertTrue(page.contains("(benchmarks-size.svg)"), page);
        assertTrue(Files.readString(directory.resolve("benchmarks-size.svg")).contains("flax, restore"));
        assertFalse(Files.exists(directory.resolve("benchmarks-leaves.svg")), "there are no trees of leaves");
    }

    @Test
    void whoWasLeftOutIsNamedWithTheReason() throws Exception {
        rounds("scalars:1x100", "pytree4j", "save", 1);
        results.note(FilesPart.FAILURE + "scalars:1000x100 orbax", "over 120 s");
        String page = page(Part.FILES);
        assertTrue(page.contains("Left out from 100,000 floats in dicts of 100 on: orbax (over 120 s)."), page);
    }

    @Test
    void compilingTellsWhatAProcessorCostsForARecord() throws Exception {
        rounds("1000", CompilePart.WITHOUT, "compile", 2);
        rounds("1000", CompilePart.OURS, "compile", 5);
        results.note(CompilePart.FAILURE + "1000 RecordBuilder", "over 120 s");
        String page = page(Part.COMPILE);
        assertTrue(page.contains("| 1,000 | no processor | 2 s (2–2) | 1 | 1 | – |"), page);
        assertTrue(page.contains("| 1,000 | pytree4j | 5 s (5–5) | 1 | 2.50 | 3 ms |"), page);
        assertTrue(page.contains("Left out with 1,000 records: RecordBuilder (over 120 s)."), page);
    }

    @Test
    void aGoalIsSaidToBeReachedOrMissedByTheMeasurements() throws Exception {
        String tree = FilesPlan.MANY_ARRAYS.toString();
        rounds(tree, "pytree4j", "encode", 0.045);
        rounds(tree, "pytree4j", "restore", 0.02);
        rounds(tree, "plain", "write", 0.025);
        rounds(tree, "safetensors", "restore", 0.05, 0.04, 0.06);
        String page = page(Part.FILES);
        assertTrue(
                page.contains("| 45 ms (45–45) | a plain gather write | 25 ms (25–25) | 1.80 | ≤ 1.50 × |"
                        + " **missed**: 1.80 × instead of 1.50 × |"),
                page);
        assertTrue(page.contains("| safetensors: restore | 50 ms (40–60) | 2.50 | ≥ 2 × | reached |"), page);
        assertTrue(page.contains("| – | – | ≤ 1.50 × | not measured |"), "the record was not measured: " + page);
    }

    @Test
    void memoryTellsTheHeapInUseAndTheBytesOfALeaf() throws Exception {
        rounds("8.0", "pytree4j", "save heap", 3 << 20);
        rounds("8.0", "pytree4j", "save seconds", 4);
        rounds("leaves", "pytree4j", "allocated", 130);
        rounds("leaves", "pytree4j", "retained", 120);
        String page = page(Part.MEMORY);
        assertTrue(page.contains("| save 8 GiB | 4 s (4–4) | 3 MiB (3 MiB–3 MiB) |"), page);
        assertTrue(page.contains("allocates 130 B (130 B–130 B) for each leaf, of which the result keeps 120 B"), page);
    }

    @Test
    void theMachineIsNamedOnceForAllParts() throws Exception {
        results.note("JDK", "JDK-of-the-test");
        new ComparisonPage(Map.of(Part.JVM, results, Part.COMPILE, results)).write(directory);
        String page = Files.readString(directory.resolve(ComparisonPage.NAME));
        assertEquals(
                page.indexOf("| JDK | JDK-of-the-test |"), page.lastIndexOf("JDK-of-the-test") - "| JDK | ".length());
    }

    private void rounds(String subject, String contender, String operation, double... values) {
        for (int i = 0; i < values.length; i++) {
            results.add(new Measurement(subject, contender, operation, i + 1, values[i]));
        }
    }

    private String page(Part part) throws Exception {
        new ComparisonPage(Map.of(part, results)).write(directory);
        return Files.readString(directory.resolve(ComparisonPage.NAME));
    }
}
