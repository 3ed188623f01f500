package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.processor.schema.SchemaWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas go from compiled classes to the folder of committed ones, where none is ever changed. */
class SchemaDumpCommandTest {
    @TempDir
    Path directory;

    private SchemaFiles files;

    @BeforeEach
    void make() {
        files = SchemaFiles.in(directory);
    }

    @Test
    void writesEachVersionOnce() throws IOException {
        files.compile("a.Layer$Part", 2, "x int").compile("a.Layer", 1, "part record a.Layer$Part");

        CommandRun first = files.dump();
        CommandRun second = files.dump();

        assertEquals(
                new CommandRun(0, """
                wrote %s
                wrote %s
                2 schemas written, 0 there already
                """.formatted(files.committed("a.Layer", 1), files.committed("a.Layer$Part", 2)), ""),
                first);
        assertEquals(new CommandRun(0, "0 schemas written, 2 there already\n", ""), second);
        assertEquals(
                SchemaWriter.write(SchemaFiles.schema("a.Layer$Part", 2, "x int")),
                Files.readString(files.committed("a.Layer$Part", 2)));
        assertEquals(List.of("a.Layer$Part/2.json", "a.Layer/1.json"), committed());
    }

    @Test
    void leavesOutWhatHasNoVersionAndSaysSo() throws IOException {
        files.compile("a.Layer", 3, "x int").compile("a.Plain", 0, "x int");

        CommandRun run = files.dump();

        assertTrue(
                run.out().endsWith("1 schema written, 0 there already, 1 left out for want of a version\n"), run::out);
        assertEquals(List.of("a.Layer/3.json"), committed());
    }

    @Test
    void readsJars() throws IOException {
        Path jar = jar("META-INF/pytree4j/a.Layer.json", SchemaWriter.write(SchemaFiles.schema("a.Layer", 1, "x int")));

        assertEquals(0, CommandRun.of("schema", "dump", jar, files.folder()).exitCode());

        assertEquals(List.of("a.Layer/1.json"), committed());
    }

    @Test
    void writesNothingIfAnyWouldChangeAndNamesThemAll() throws IOException {
        files.commit("a.B", 1, "x int").commit("a.C", 2, "x int");
        files.compile("a.A", 1, "x int").compile("a.B", 1, "x long").compile("a.C", 2, "y int");

        CommandRun run = files.dump();

        assertEquals(new CommandRun(1, "", """
                pytree4j: %s is not changed, but a.B has changed since ('x' is long, was int): raise it to version = 2, \
                or take back these changes
                pytree4j: %s is not changed, but a.C has changed since (removed 'x', int; added 'y', int): raise it to \
                version = 3, or take back these changes
                pytree4j: nothing is written
                """.formatted(files.committed("a.B", 1), files.committed("a.C", 2))), run);
        assertEquals(List.of("a.B/1.json", "a.C/2.json"), committed());
        assertTrue(Files.readString(files.committed("a.B", 1)).contains("\"int\""));
    }

    @Test
    void leavesAFileThatDiffersByWhatMayChange() throws IOException {
        files.commit("a.B", 1, "x List<int[]>");
        String before = Files.readString(files.committed("a.B", 1));
        files.put("a.B.json", before.replace("\"}", "\", \"grows\": true}"));

        assertEquals(new CommandRun(0, "0 schemas written, 1 there already\n", ""), files.dump());

        assertEquals(before, Files.readString(files.committed("a.B", 1)));
    }

    @Test
    void doesNotReplaceAFileThatIsNoSchema() throws IOException {
        files.commit("a.B", 1, "x int").compile("a.B", 1, "x int");
        Files.writeString(files.committed("a.B", 1), "{}");

        CommandRun run = files.dump();

        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("is not as it was written"), run::err);
        assertEquals("{}", Files.readString(files.committed("a.B", 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/../B", "../../B", "..", ".B", "a..B", "/B", "a\\B", "C:B", "B\n", ""})
    void aRecordThatIsNoNameOfAClassIsRefused(String record) throws IOException {
        Path jar = jar(
                "META-INF/pytree4j/" + record + ".json", SchemaWriter.write(SchemaFiles.schema(record, 1, "x int")));

        assertRefused("is not the binary name of a class", CommandRun.of("schema", "dump", jar, files.folder()));
    }

    @Test
    void theSchemaOfAnotherRecordIsRefused() throws IOException {
        files.put("a.B.json", SchemaWriter.write(SchemaFiles.schema("a.C", 1, "x int")));

        assertRefused("a.B.json holds the schema of a.C; compile the classes again", files.dump());
    }

    @Test
    void allThatIsNoSchemaIsNamed() throws IOException {
        files.put("a.B.json", "[]").put("a.C.json", "\u0000").compile("a.D", 1, "x int");

        CommandRun run = files.dump();

        assertRefused("a.B.json is no schema: line 1: expected '{', found \"[\"", run);
        assertRefused("a.C.json is no schema: ", run);
        assertEquals(2, run.err().lines().count(), run::err);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedThoughItIsPackedSmall() throws IOException {
        Path jar = jar("META-INF/pytree4j/a.B.json", " ".repeat(50 << 20));

        assertRefused("more than 4194304 bytes", CommandRun.of("schema", "dump", jar, files.folder()));
    }

    @Test
    void classesWithoutSchemasAreRefused() throws IOException {
        Files.createDirectories(files.classes());
        assertRefused("there is no schema (META-INF/pytree4j/<record>.json) in " + files.classes(), files.dump());

        Path text = Files.writeString(directory.resolve("text"), "no jar");
        assertRefused("cannot read the schemas in " + text, CommandRun.of("schema", "dump", text, files.folder()));

        Path missing = directory.resolve("missing");
        assertRefused(
                "there is no file or directory " + missing, CommandRun.of("schema", "dump", missing, files.folder()));
    }

    @Test
    void aFolderThatCannotBeMadeIsUnreadable() throws IOException {
        files.compile("a.B", 1, "x int");
        Files.writeString(files.folder(), "a file");

        assertEquals(2, files.dump().exitCode());
    }

    @Test
    void aFileThatCameMeanwhileStays() throws IOException {
        files.commit("a.B", 1, "x int");
        SchemaDump.NewFile file =
                new SchemaDump.NewFile(files.committed("a.B", 1), SchemaFiles.schema("a.B", 1, "x long"));

        assertThrows(FileAlreadyExistsException.class, file::write);

        assertEquals(List.of("a.B/1.json"), committed());
        assertTrue(Files.readString(files.committed("a.B", 1)).contains("\"int\""));
    }

    private void assertRefused(String message, CommandRun run) {
        assertEquals(2, run.exitCode(), run::toString);
        assertTrue(run.err().startsWith("pytree4j: ") && run.err().contains(message), run::err);
        assertEquals("", run.out());
        assertFalse(Files.exists(files.folder()));
    }

    private Path jar(String name, String text) throws IOException {
        Path jar = directory.resolve("classes.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    private List<String> committed() throws IOException {
        try (Stream<Path> all = Files.walk(files.folder())) {
            return all.filter(Files::isRegularFile)
                    .map(file -> files.folder().relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
