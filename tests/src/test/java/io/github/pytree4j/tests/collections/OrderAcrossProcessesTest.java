package io.github.pytree4j.tests.collections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code Map.of} iterates in another order in each process; leaves and files must not. */
class OrderAcrossProcessesTest {
    private static final int MOST_PROCESSES = 10;

    @Test
    void leavesAndBytesAreTheSameInProcessesInWhichMapsIterateDifferently() throws Exception {
        List<String> first = outputOfANewProcess();
        List<String> second = outputOfANewProcess();
        for (int i = 2; i < MOST_PROCESSES && first.get(0).equals(second.get(0)); i++) {
            second = outputOfANewProcess();
        }
        assertNotEquals(first.get(0), second.get(0), "no process iterates in another order");
        assertEquals(first.subList(1, first.size()), second.subList(1, second.size()));
        assertTrue(first.contains("unflattened true"), first.toString());
    }

    private static List<String> outputOfANewProcess() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        UnorderedTrees.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output.lines().toList();
    }
}
