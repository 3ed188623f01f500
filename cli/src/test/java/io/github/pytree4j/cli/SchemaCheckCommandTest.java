package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiled schemas are compared with the committed ones. */
class SchemaCheckCommandTest {
    @TempDir
    Path directory;

    private SchemaFiles files;

    @BeforeEach
    void make() throws IOException {
        files = SchemaFiles.in(directory);
        Files.createDirectories(files.folder());
    }

    @Test
    void whatIsAsCommittedIsFine() throws IOException {
        files.compile("a.B", 2, "x int").compile("a.C", 0, "x int");
        files.commit("a.B", 1, "y int").commit("a.B", 2, "x int");

        assertEquals(new CommandRun(0, """
                a.B: version 2 is as committed
                a.C: no version, and none committed
                """, ""), files.check());
    }

    @Test
    void aRecordThatHasChangedUnderItsVersionIsStale() throws IOException {
        files.compile("a.B", 1, "x long", "y List<int[]>", "z int").commit("a.B", 1, "y Set<Long>", "x int", "w int");

        assertEquals(new CommandRun(1, """
                a.B: version 1 has CHANGED since it was committed: raise it to version 2, or take back these changes
                  'y' is List<int[]>, was Set<Long> (breaks a restore and Flax)
                  'x' is long, was int (breaks nothing)
                  removed 'w', int (breaks a restore and Flax)
                  added 'z', int (breaks a restore and Flax)
                  the order is x, y; was y, x (breaks Flax)
                """, "pytree4j: 1 of 1 record is not as committed\n"), files.check());
    }

    @Test
    void whatMayChangeUnderAVersionIsTold() throws IOException {
        files.commit("a.B", 1, "x List<int[]>");
        files.put("a.B.json", Files.readString(files.committed("a.B", 1)).replace("\"}", "\", \"grows\": true}"));

        assertEquals(new CommandRun(0, """
                a.B: version 1 is as committed, but for the source
                  'x' now has grows = true (in the source only)
                """, ""), files.check());
    }

    @Test
    void aVersionThatIsNotCommittedIsStale() throws IOException {
        files.compile("a.B", 1, "x int").compile("a.C", 3, "x long").compile("a.D", 2, "x int");
        files.commit("a.C", 2, "x int").commit("a.C", 1, "y int").commit("a.D", 1, "x int");

        assertEquals(new CommandRun(1, """
                a.B: version 1 is NOT COMMITTED, nor is another
                a.C: version 3 is NOT COMMITTED; since version 2
                  'x' is long, was int (breaks nothing)
                a.D: version 2 is NOT COMMITTED; the same as version 1
                """, "pytree4j: 3 of 3 records are not as committed\n"), files.check());
    }

    @Test
    void aVersionThatWasLoweredIsStale() throws IOException {
        files.compile("a.B", 1, "x int").compile("a.C", 0, "x int");
        files.commit("a.B", 1, "x int").commit("a.B", 2, "x long").commit("a.C", 1, "x int");

        assertEquals(new CommandRun(1, """
                a.B: version 1, but version 2 is committed: make it that version, or a later one
                  'x' is int, was long (breaks a restore)
                a.C: no version, but version 1 is committed: make it that version, or a later one
                """, "pytree4j: 2 of 2 records are not as committed\n"), files.check());
    }

    @Test
    void aRecordThatIsGoneIsStaleAndMayHaveBeenRenamed() throws IOException {
        files.commit("a.B", 1, "x int").commit("a.C", 1, "y int").commit("a.D", 1, "x int");
        files.compile("a.D", 1, "x int").compile("b.B", 1, "x int").compile("b.E", 1, "z int");

        CommandRun run = files.check();

        assertEquals(1, run.exitCode());
        assertTrue(run.out().startsWith("""
                a.B: GONE, version 1 is committed; it may have been renamed to b.B, which stores the same
                a.C: GONE, version 1 is committed
                a.D: version 1 is as committed
                """), run::out);
    }

    @Test
    void severalFoldersOfClassesAreOne() throws IOException {
        Path others = directory.resolve("others");
        files.compile("a.B", 1, "x int").commit("a.B", 1, "x int").commit("a.C", 1, "x int");
        new SchemaFiles(others, files.folder()).compile("a.C", 1, "x int").compile("a.B", 1, "x int");

        assertEquals(
                0,
                CommandRun.of("schema", "check", "--against", files.folder(), files.classes(), others)
                        .exitCode());

        new SchemaFiles(others, files.folder()).compile("a.B", 1, "x long");
        CommandRun run = CommandRun.of("schema", "check", files.classes(), others, "--against", files.folder());
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("is another schema of a.B than the classes named before have"), run::err);
    }

    @Test
    void aCommittedFileThatWasEditedIsNamedBesideTheRest() throws IOException {
        files.compile("a.B", 1, "x int")
                .compile("a.C", 1, "x int")
                .commit("a.B", 1, "x int")
                .commit("a.C", 1, "x int");
        Files.writeString(files.committed("a.B", 1), "{}");
        Files.writeString(files.folder().resolve("README.md"), "{}");

        CommandRun run = files.check();

        assertEquals("a.C: version 1 is as committed\n", run.out());
        assertTrue(run.err().contains("1.json is not as it was written (line 1: expected "), run::err);
        assertEquals(2, run.exitCode());
    }

    @Test
    void jsonHasAllOfIt() throws IOException {
        files.compile("a.B", 2, "x long").commit("a.B", 1, "x int");

        CommandRun run = CommandRun.of("schema", "check", "--json", "--against", files.folder(), files.classes());

        assertEquals("""
                [
                 {
                  "record": "a.B",
                  "version": 2,
                  "committed": 1,
                  "status": "not_committed",
                  "stale": true,
                  "may_be": [],
                  "changes": [
                   {
                    "kind": "retyped",
                    "before": {
                     "name": "x",
                     "key": "x",
                     "type": "int",
                     "grows": false
                    },
                    "after": {
                     "name": "x",
                     "key": "x",
                     "type": "long",
                     "grows": false
                    },
                    "breaks_restore": false,
                    "breaks_flax": false,
                    "asks_for_version": true,
                    "text": "'x' is long, was int"
                   }
                  ]
                 }
                ]
                """, run.out());
        assertEquals(1, run.exitCode());
    }

    @Test
    void whatIsStaleIsSoThoughNobodyReadsOn() throws IOException {
        files.compile("a.B", 2, "x long");
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int singleByte) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        String[] args = {
            "schema",
            "check",
            "--against",
            files.folder().toString(),
            files.classes().toString()
        };

        int exitCode = Main.run(
                args,
                new PrintWriter(new StandardOutput(gone), false, StandardCharsets.UTF_8),
                new PrintWriter(new StringWriter()));

        assertEquals(1, exitCode);
    }

    @Test
    void aFolderThatIsNotThereIsUnreadable() throws IOException {
        files.compile("a.B", 1, "x int");
        Files.delete(files.folder());

        assertEquals(
                new CommandRun(
                        2,
                        "",
                        "pytree4j: there is no folder " + files.folder()
                                + " with committed schemas; pytree4j schema dump CLASSES FOLDER makes it\n"),
                files.check());
    }

    @Test
    void theGroupAloneAndAMissingFolderAreWrongUsage() throws IOException {
        CommandRun group = CommandRun.of("schema");
        assertEquals(2, group.exitCode());
        assertTrue(group.err().startsWith("Usage: pytree4j schema "), group::err);
        assertTrue(group.err().contains("dump") && group.err().contains("check"), group::err);
        assertEquals("", group.out());

        CommandRun against = CommandRun.of("schema", "check", files.folder());
        assertEquals(
                new CommandRun(
                        2,
                        "",
                        "pytree4j: Missing required option: '--against=FOLDER'; see pytree4j schema check --help\n"),
                against);
    }
}
