package io.github.pytree4j.samples.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tasks of one Spark, with all cores in one process, are told when something goes wrong. */
class SparkGroupTest {
    private static final Map<String, List<String>> FOUND = new HashMap<>();

    @BeforeAll
    static void runAllCases(@TempDir Path home) throws Exception {
        Files.createDirectory(home.resolve("jars"));
        Path log = home.resolve("log");
        Process process = SparkJvm.running(home, "512m", TroubledJob.class.getName())
                .redirectError(log.toFile())
                .start();
        try {
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor(), () -> out + read(log));
            for (String line : out.lines().toList()) {
                String[] parts = line.split(" ", 2);
                FOUND.computeIfAbsent(parts[0], name -> new java.util.ArrayList<>())
                        .add(parts[1]);
            }
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aFailureReachesTheOthersWithIndexPhaseAndProblem() {
        List<String> found = FOUND.get("failing");
        for (int task : new int[] {0, 2}) {
            assertEquals(
                    "[1] write arrays: barrier 'written': process 1 failed at 'write arrays': no space left."
                            + " The group is broken; make a new one in all processes.",
                    found.get(task));
        }
    }

    @Test
    void differentCallsAreNoticedByAll() {
        List<String> found = FOUND.get("mismatched");
        assertTrue(found.get(0).contains("process 2 is at another call, barrier 'other'"), found.get(0));
        assertTrue(found.get(2).contains("process 0 is at another call, barrier 'written'"), found.get(2));
    }

    @Test
    void whoLeavesIsNamed() {
        assertTrue(FOUND.get("leaving").get(0).contains("process 1 has left the group"), "" + FOUND);
    }

    @Test
    void whoWaitsForAStragglerGivesUpAndTheStragglerLearnsOfItAtTheNextCall() {
        List<String> found = FOUND.get("late");
        assertTrue(
                found.get(0).startsWith("[] barrier 'written': barrier 'written': not all tasks came"), found.get(0));
        assertTrue(found.get(1).contains("failed at 'barrier 'written''"), found.get(1));
        assertTrue(found.get(1).startsWith("[0"), found.get(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }
}
