package io.github.pytree4j.benchmarks.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeavesWorkerTest {
    @TempDir
    Path directory;

    @Test
    void aProcessTellsTheBytesOfALeafThatARestoreAllocatesAndThoseThatItsResultKeeps() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            LeavesWorker.run(List.of(directory.toString(), "20000"), out);
        }
        List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.get(0).matches("allocated\t\\d+\\.\\d"), lines.get(0));
        assertTrue(lines.get(1).startsWith("retained\t"), lines.get(1));
    }
}
