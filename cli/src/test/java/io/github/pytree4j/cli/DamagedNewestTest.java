package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where no step is named, the newest that is not damaged is meant, and what was passed over is said. */
class DamagedNewestTest {
    @TempDir
    Path directory;

    @Test
    void inspectPassesOverWhatIsDamaged() throws IOException {
        saveAndDamage(3, 4);

        CommandRun run = CommandRun.of("inspect", directory);

        assertTrue(run.out().startsWith("checkpoint_2\n"), run::out);
        assertEquals(
                "pytree4j: steps 4, 3 in " + directory + " are damaged and passed over for step 2;"
                        + " pytree4j verify says what is damaged" + System.lineSeparator(),
                run.err());
        assertEquals(0, run.exitCode());
    }

    @Test
    void convertPassesOverWhatIsDamaged() throws IOException {
        saveAndDamage(4);
        Path destination = directory.resolve("out/checkpoint_0");

        CommandRun run = CommandRun.of("convert", directory, destination, "--to", "flax");

        assertTrue(run.err().startsWith("pytree4j: step 4 in " + directory + " is damaged"), run::err);
        assertEquals(0, run.exitCode());
        assertEquals(-1, Files.mismatch(directory.resolve("checkpoint_3"), destination));
    }

    @Test
    void aDamagedStepThatIsNamedIsAFailure() throws IOException {
        saveAndDamage(4);

        CommandRun run = CommandRun.of("inspect", directory, "--step", "4");

        assertTrue(run.err().contains("checkpoint_4 is damaged"), run::err);
        assertEquals("", run.out());
        assertEquals(1, run.exitCode());
    }

    @Test
    void nothingIsShownWhereAllAreDamaged() throws IOException {
        saveAndDamage(1, 2, 3, 4);

        CommandRun run = CommandRun.of("inspect", directory);

        assertTrue(
                run.err().startsWith("pytree4j: all 4 checkpoints in " + directory + " are damaged; of the newest: "),
                run::err);
        assertEquals(1, run.err().lines().count());
        assertEquals(1, run.exitCode());
    }

    /** Nobody knows that it is damaged: it may as well be of a form that this version does not read. */
    @Test
    void whatWasNeverVerifiedIsNotPassedOver() throws IOException {
        saveAndDamage(4);
        Files.writeString(directory.resolve("checkpoint_5"), "no checkpoint at all");

        CommandRun run = CommandRun.of("inspect", directory);

        assertTrue(run.err().contains("checkpoint_5"), run::err);
        assertEquals(1, run.exitCode());
    }

    private void saveAndDamage(int... damaged) throws IOException {
        Saved.steps(directory, 1, 2, 3, 4);
        for (int step : damaged) {
            Saved.damage(directory.resolve("checkpoint_" + step));
        }
    }
}
