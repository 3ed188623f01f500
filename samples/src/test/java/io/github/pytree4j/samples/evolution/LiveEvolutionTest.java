package io.github.pytree4j.samples.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.samples.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Real Flax writes version 2, and reads what version 4 has migrated. */
@EnabledIfEnvironmentVariable(
        named = LiveEvolutionTest.PYTHON,
        matches = ".+",
        disabledReason = "PYTREE4J_PYTHON does not name a Python with flax")
class LiveEvolutionTest {
    static final String PYTHON = "PYTREE4J_PYTHON";

    @TempDir
    private Path flax;

    @TempDir
    private Path directory;

    @Test
    void flaxRestoresWhatVersion4HasMigratedOfWhatFlaxAndTheOlderVersionsHaveJustSaved() throws Exception {
        python("save", flax);
        Path file = flax.resolve("checkpoint_200");
        Run run = Run.of(Evolution.class, List.of(Versions.CLASSES.toString(), file.toString(), "" + directory));
        assertEquals(0, run.exitCode(), run.err());

        assertEquals("""
                step 100: Optimizer1(rate=0.5, momentum=0.75), decay 0.01, note None, \
                tokens float32[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]], mean float64[1.5, 2.5], \
                blocks [('RELU', [[1.0, 0.0], [0.0, 1.0]]), ('RELU', [[2.0, 0.0], [0.0, 2.0]])]
                step 200: Optimizer1(rate=0.25, momentum=0.5), decay 0.0625, note from Python, \
                tokens float32[[2.0, 3.0], [4.0, 5.0], [6.0, 7.0]], mean float64[4.5, 5.5], \
                blocks [('RELU', [[5.0, 0.0], [0.0, 5.0]]), ('RELU', [[6.0, 0.0], [0.0, 6.0]])]
                step 300: Optimizer1(rate=0.125, momentum=0.5), decay 0.25, note None, \
                tokens float32[[3.0, 6.0], [9.0, 12.0], [15.0, 18.0]], mean float64[5.5, 6.5], \
                blocks [('GELU', [[7.0, 0.0], [0.0, 7.0]]), ('RELU', [[8.0, 0.0], [0.0, 8.0]])]
                """, python("read", directory.resolve("migrated")));
    }

    @Test
    void theFileThatIsCommittedIsWhatFlaxWrites() throws Exception {
        python("save", flax);
        assertEquals(-1, Files.mismatch(Versions.FLAX_FILE, flax.resolve("checkpoint_200")));
    }

    private String python(String command, Path folder) throws IOException, InterruptedException {
        Path errors = directory.resolve("python.err");
        Process python = new ProcessBuilder(
                        System.getenv(PYTHON), "evolution/flax/model_state.py", command, folder.toString())
                .redirectError(errors.toFile())
                .start();
        String out = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, python.waitFor(), () -> errorsIn(errors));
        return out.replace(System.lineSeparator(), "\n");
    }

    private static String errorsIn(Path errors) {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
