package io.github.pytree4j.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.benchmarks.trees.TreeSpec;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
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
        Settings settings = new Settings(directory, 1, true, Duration.ofMinutes(5), 0, 0, 0, List.of());
        Python python = Python.find(settings).orElseThrow();
        ChildProcess process = settings.process("live");
        for (String tree : List.of("arrays:3x4000", "scalars:3x5")) {
            byte[] bytes = PyTrees.toBytes(TreeSpec.parse(tree).tree());
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertEquals(List.of(HexFormat.of().formatHex(hash)), process.run(python.command("SHA256", List.of(tree))));
        }
        List<String> lines =
                process.run(python.command("flax", List.of("arrays:3x4000", directory.toString(), "0", "0")));
        assertEquals(4, lines.size(), lines.toString());
        assertTrue(python.versions().containsKey("flax"));
    }
}
