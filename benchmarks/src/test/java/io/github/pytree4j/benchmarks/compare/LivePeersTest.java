package io.github.pytree4j.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.benchmarks.trees.TreeSpec;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** With the Python that PYTREE4J_PYTHON names. */
@EnabledIfEnvironmentVariable(named = "PYTREE4J_PYTHON", matches = ".+")
class LivePeersTest {
    @TempDir
    Path directory;

    @Test
    void pythonMakesTheSameTreesAndMeasuresThem() throws Exception {
        Settings settings = new Settings(directory, directory, Budget.SHORT, true, 0, 0, 0);
        Python python = Python.find(settings).orElseThrow();
        ChildProcess process = settings.process("live");
        for (String tree : List.of("arrays:3x4000", "scalars:3x5")) {
            byte[] bytes = PyTrees.toBytes(TreeSpec.parse(tree).tree());
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertEquals(List.of(HexFormat.of().formatHex(hash)), process.run(python.command(List.of("SHA256", tree))));
        }
        List<String> lines = process.run(
                python.command(List.of("flax", directory.toString(), "0", "0", "arrays:3x4000", "scalars:3x5")));
        assertEquals(
                List.of(
                        "arrays:3x4000 save",
                        "arrays:3x4000 save and sync",
                        "arrays:3x4000 restore",
                        "arrays:3x4000 size",
                        "scalars:3x5 save",
                        "scalars:3x5 save and sync",
                        "scalars:3x5 restore",
                        "scalars:3x5 to bytes",
                        "scalars:3x5 from bytes",
                        "scalars:3x5 from bytes, raw",
                        "scalars:3x5 size"),
                lines.stream()
                        .map(line -> line.substring(0, line.lastIndexOf('\t')).replace('\t', ' '))
                        .toList());
        assertTrue(python.versions().containsKey("flax"));
    }
}
