package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.checkpoint.CheckpointMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code pytree4j steps} tells from manifests: metrics, notes, and whether the bytes are those that were saved. */
class StepsMetadataTest {
    private static final String TIME = "20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";

    @TempDir
    Path directory;

    @Test
    void printsMetricsAndMarksTheNewestThatIsNotDamaged() throws IOException {
        Saved.step(directory, 8, CheckpointMetadata.none().metric("loss", 0.5).metric("accuracy", 1e-5));
        Saved.step(directory, 9, CheckpointMetadata.none().metric("loss", Double.NaN));
        Saved.damage(Saved.step(directory, 10, CheckpointMetadata.none().metric("loss", Double.POSITIVE_INFINITY)));

        CommandRun run = CommandRun.of("steps", directory);

        List<String> lines =
                run.out().lines().map(line -> line.replaceFirst(TIME, "TIME")).toList();
        assertEquals(
                List.of(
                        " 8  8.0 KiB  TIME  verified          accuracy=1e-05, loss=0.5",
                        " 9  8.0 KiB  TIME  verified  latest  loss=nan",
                        "10  8.0 KiB  TIME  DAMAGED           loss=inf"),
                lines);
        assertEquals("", run.err());
        assertEquals(0, run.exitCode());
    }

    @Test
    void readsNoCheckpointWhereItNeedNotVerify() throws IOException {
        Saved.steps(directory, 1, 2);
        Saved.damage(directory.resolve("checkpoint_2"));

        CommandRun run = CommandRun.of("steps", directory, "--no-verify");

        assertTrue(run.out().matches("(?s)1 .*unverified\n2 .*unverified  latest\n"), run::out);
        assertEquals(0, run.exitCode());
    }

    @Test
    void marksNoneWhereAllAreDamaged() throws IOException {
        Saved.steps(directory, 1);
        Saved.damage(directory.resolve("checkpoint_1"));

        assertTrue(CommandRun.of("steps", directory).out().endsWith("DAMAGED\n"));
    }

    @Test
    void printsJsonAsPythonDoes() throws IOException {
        CheckpointMetadata metadata = CheckpointMetadata.none()
                .metric("c", Double.NEGATIVE_INFINITY)
                .metric("b", Double.NaN)
                .metric("a", 1e-5)
                .metric("d", Double.POSITIVE_INFINITY)
                .note("commit", "4f2a9c");
        Path file = Saved.step(directory, 7, metadata);
        Path flax = Files.copy(Fixtures.checkpoint("guide"), directory.resolve("checkpoint_8.0"));
        Files.setLastModifiedTime(flax, FileTime.from(Instant.parse("2026-01-02T03:04:05.5Z")));

        CommandRun run = CommandRun.of("steps", directory, "--json");

        String out = run.out().replaceFirst(TIME.replace("Z", "[.\\d]*Z"), "TIME");
        assertEquals("""
                [
                 {
                  "step": "7",
                  "file": "%s",
                  "size": %d,
                  "saved_at": "TIME",
                  "writer": "%s",
                  "metrics": {
                   "a": 1e-05,
                   "b": NaN,
                   "c": -Infinity,
                   "d": Infinity
                  },
                  "notes": {
                   "commit": "4f2a9c"
                  },
                  "status": "verified",
                  "why": "its bytes are those that were saved",
                  "damage": []
                 },
                 {
                  "step": "8.0",
                  "file": "%s",
                  "size": 260,
                  "saved_at": "2026-01-02T03:04:05.500Z",
                  "writer": "",
                  "metrics": {},
                  "notes": {},
                  "status": "unverified",
                  "why": "it has no manifest: another program wrote it, or the manifest was lost",
                  "damage": []
                 }
                ]
                """.formatted(file, Files.size(file), new Pytree4jCommand.Version().getVersion()[0], flax), out);
        assertEquals(0, run.exitCode());
    }

    @Test
    void cutsWhatIsLongOrMany() {
        CheckpointMetadata metadata = CheckpointMetadata.none().metric("x".repeat(10_000), 1);
        for (int i = 0; i < 1000; i++) {
            metadata = metadata.metric("m" + i, i);
        }
        Saved.step(directory, 1, metadata);

        String out = CommandRun.of("steps", directory).out();

        assertTrue(out.endsWith(" and 991 more\n"), out);
        assertTrue(out.length() < 1000, out);
    }
}
