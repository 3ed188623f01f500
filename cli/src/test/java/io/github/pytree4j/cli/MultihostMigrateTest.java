package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks and migrates checkpoints with arrays of several processes, as records of a user. */
class MultihostMigrateTest {
    private static final String FORMERLY = """
            @PyTreeDataclass(version = 2)
            public record TrainState(
                    @PyTreeField(formerly = "params") Weights weights,
                    long step) {
                @PyTreeDataclass
                public record Weights(%s kernel) {}
            }
            """;

    @TempDir
    static Path shared;

    private static UserProject sharded;
    private static UserProject whole;
    private static UserProject wrong;

    @TempDir
    Path home;

    private Path source;
    private Path destination;

    @BeforeAll
    static void compile() throws IOException {
        sharded = compile("io.github.pytree4j.multihost.sharding.ShardedArray");
        whole = compile("NdArray");
        wrong = compile("String");
    }

    private static UserProject compile(String type) throws IOException {
        return UserProject.compile(shared, FORMERLY.formatted(type));
    }

    @BeforeEach
    void save() {
        source = home.resolve("old");
        destination = home.resolve("new");
        Multihost.save(source, 1);
    }

    private CommandRun run(UserProject project, Object... command) {
        Object[] arguments = new Object[command.length + 5];
        System.arraycopy(command, 0, arguments, 0, command.length);
        Object[] more = {
            "--class=com.example.TrainState", "--assume", "com.example.TrainState=1", "-cp", project.classes()
        };
        System.arraycopy(more, 0, arguments, command.length, more.length);
        return CommandRun.of(arguments);
    }

    @Test
    void anArrayFitsAShardedOne() {
        CommandRun run = run(sharded, "check", source);

        assertTrue(run.out().startsWith("1  fits after migration\n"), run::toString);
        assertEquals(0, run.exitCode());
    }

    /** So that it need not be read. */
    @Test
    void anArrayFitsAWholeOneWhateverItsChunksHold() throws IOException {
        Files.writeString(source.resolve("checkpoint_1_gda/params/kernel/0.0"), "damaged");

        CommandRun run = run(whole, "check", source.resolve("checkpoint_1_gda"));

        assertTrue(run.out().contains("fits after migration\n"), run::toString);
        assertEquals(0, run.exitCode());
    }

    @Test
    void anArrayFitsNoText() {
        CommandRun run = run(wrong, "check", source);

        assertTrue(run.out().contains("./weights/kernel"), run::toString);
        assertEquals(1, run.exitCode());
    }

    @Test
    void anArrayThatCannotBeOpenedIsDamage() throws IOException {
        Files.delete(source.resolve("checkpoint_1_gda/params/kernel/.zarray"));

        CommandRun run = run(sharded, "check", source);

        assertTrue(run.out().startsWith("1  DAMAGED: array \"params/kernel\""), run::toString);
        assertEquals(1, run.exitCode());
    }

    @Test
    void migratedArraysAreInTheSameChunksBesideTheirFile() throws IOException {
        CommandRun run = run(sharded, "migrate", source, destination);

        assertEquals(0, run.exitCode(), run::toString);
        assertTrue(CommandRun.of("inspect", destination)
                .out()
                .contains("float32[8, 3]  96 B  chunks [2, 3] in checkpoint_1_gda/weights/kernel\n"));
        assertTrue(CommandRun.of("verify", destination).out().endsWith("verified\n"));
        assertArrayEquals(
                Files.readAllBytes(source.resolve("checkpoint_1_gda/params/kernel/3.0")),
                Files.readAllBytes(destination.resolve("checkpoint_1_gda/weights/kernel/3.0")));
    }

    @Test
    void aDamagedChunkIsNotMigrated() throws IOException {
        Saved.damage(source.resolve("checkpoint_1_gda/params/kernel/3.0"));

        CommandRun run = run(sharded, "migrate", source, destination);

        assertEquals(1, run.exitCode(), run::toString);
        assertTrue(run.err().contains("3.0"), run::err);
        assertTrue(Files.notExists(destination.resolve("checkpoint_1")));
    }
}
