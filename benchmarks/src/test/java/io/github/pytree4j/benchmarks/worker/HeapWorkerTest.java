package io.github.pytree4j.benchmarks.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeapWorkerTest {
    /** 8 MiB. */
    private static final String GIB = "0.0078125";

    @TempDir
    Path directory;

    @Test
    void aProcessTellsTheSecondsAndTheHeapOfASaveAndOfARestore() throws Exception {
        assertEquals(List.of("seconds", "heap"), names(run("save")));
        assertEquals(List.of("seconds", "heap"), names(run("restore")));
        long size = Files.size(directory.resolve("checkpoint_1"));
        assertTrue(size > 1 << 23, () -> "8 MiB and headers, found " + size);
    }

    /** 256 MiB, which is ten times the heap; more on purpose, by hand, and by the command. */
    @Test
    void moreThanTheHeapHoldsTakesLittleOfIt() throws Exception {
        for (String operation : List.of("save", "restore")) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx24m",
                            "-XX:MaxDirectMemorySize=32m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            HeapWorker.class.getName(),
                            operation,
                            directory.toString(),
                            "0.25")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertEquals(0, process.waitFor(), operation);
            long heap = Long.parseLong(lines.get(1).substring("heap\t".length()));
            assertTrue(heap < 1 << 24, () -> operation + " took " + heap + " bytes of the heap");
        }
    }

    @Test
    void anythingElseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> run("touch"));
    }

    private static List<String> names(List<String> lines) {
        return lines.stream().map(line -> line.split("\t", 2)[0]).toList();
    }

    private List<String> run(String operation) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            HeapWorker.run(List.of(operation, directory.toString(), GIB), out);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
