package io.github.pytree4j.samples.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.samples.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the cluster as a user does. */
class SparkDemoTest {
    @Test
    void fourTasksOnTwoWorkersMeetAndExchange() throws Exception {
        Run run = Run.of(SparkDemo.class, List.of());
        assertEquals("", run.err());
        assertEquals(
                List.of(
                        "A master and 2 workers have started.",
                        "Task 0 of 4 has met 0, 1, 2, 3.",
                        "Task 1 of 4 has met 0, 1, 2, 3.",
                        "Task 2 of 4 has met 0, 1, 2, 3.",
                        "Task 3 of 4 has met 0, 1, 2, 3."),
                run.out().lines().toList());
        assertEquals(0, run.exitCode());
    }
}
