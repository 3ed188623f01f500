package io.github.pytree4j.benchmarks.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "pytree4j,arrays:2x40000,touch read encode",
        "pytree4j,scalars:2x3,'touch read encode to bytes from bytes from bytes, raw'",
        "plain,arrays:2x40000,write",
        "plain,scalars:2x3,write"
    })
    void aProcessTellsWhatEachOperationTookAndLeavesNothing(String contender, String tree, String others)
            throws Exception {
        Map<String, Double> lines = run(contender, tree);
        assertEquals(
                "save save and sync restore " + others + " size",
                String.join(" ", lines.keySet()).replace(tree + "\t", ""));
        lines.forEach((name, value) -> assertTrue(value > 0, name));
        assertTrue(lines.get(tree + "\tsave and sync") >= lines.get(tree + "\tsave"));
        try (var left = Files.list(directory)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aProcessWorksOnEachTreeOfSeveral() throws Exception {
        Set<String> names = run("pytree4j", "scalars:2x3", "arrays:2x40000").keySet();
        assertTrue(names.containsAll(List.of("scalars:2x3\trestore", "arrays:2x40000\trestore")), names.toString());
    }

    private Map<String, Double> run(String contender, String... trees) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of(contender, directory.toString(), "0", "0"));
        arguments.addAll(List.of(trees));
        try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            Worker.run(arguments, out);
        }
        Map<String, Double> lines = new LinkedHashMap<>();
        bytes.toString(StandardCharsets.UTF_8).lines().forEach(line -> {
            int tab = line.lastIndexOf('\t');
            lines.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
        });
        return lines;
    }
}
