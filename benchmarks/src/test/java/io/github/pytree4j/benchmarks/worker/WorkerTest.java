package io.github.pytree4j.benchmarks.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"pytree4j,arrays:2x40000", "pytree4j,scalars:2x3", "plain,arrays:2x40000", "plain,scalars:2x3"})
    void aProcessTellsWhatEachOperationTookAndLeavesNothing(String contender, String tree) throws Exception {
        Map<String, Double> lines = run(contender, tree);
        assertEquals(
                List.of("save", "save and sync", "restore", "size"),
                lines.keySet().stream().toList());
        lines.forEach((name, value) -> assertTrue(value > 0, name));
        assertTrue(lines.get("save and sync") >= lines.get("save"));
        try (var left = Files.list(directory)) {
            assertEquals(List.of(), left.toList());
        }
    }

    private Map<String, Double> run(String contender, String tree) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            Worker.run(List.of(contender, tree, directory.toString(), "0", "0"), out);
        }
        Map<String, Double> lines = new LinkedHashMap<>();
        bytes.toString(StandardCharsets.UTF_8).lines().forEach(line -> {
            int tab = line.indexOf('\t');
            lines.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
        });
        return lines;
    }
}
