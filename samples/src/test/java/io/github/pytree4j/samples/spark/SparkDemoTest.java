package io.github.pytree4j.samples.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.samples.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the cluster as a user does. */
class SparkDemoTest {
    @Test
    void fourTasksOnTwoWorkersSaveAndRestoreTogether() throws Exception {
        Run run = Run.of(SparkDemo.class, List.of());
        assertEquals("", run.err());
        assertEquals(
                List.of(
                        "A master and 2 workers have started.",
                        "Task 0 of 4 has saved and restored [0:2, 0:2] of the weights.",
                        "Task 1 of 4 has saved and restored [2:4, 0:2] of the weights.",
                        "Task 2 of 4 has saved and restored [4:6, 0:2] of the weights.",
                        "Task 3 of 4 has saved and restored [6:8, 0:2] of the weights."),
                run.out().lines().toList());
        assertEquals(0, run.exitCode());
    }
}
