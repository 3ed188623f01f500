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
