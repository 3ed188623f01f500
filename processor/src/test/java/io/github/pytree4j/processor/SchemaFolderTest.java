package io.github.pytree4j.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of committed schemas is read where the option names it, and every file in it has to be as it was written. */
class SchemaFolderTest {
    private static final String STATE = "@PyTreeDataclass(version = 2) record State(int a) {}";
    private static final String FILE = "schemas/example.State/";

    @TempDir
    Path folder;

    private CommittedFolder committed;

    @BeforeEach
    void commit() throws IOException {
        committed = new CommittedFolder(folder);
        committed.commit(STATE.replace("2", "1")).commit(STATE);
    }

    @Test
    void aRecordThatIsAsCommittedDrawsNeitherErrorNorNote() {
        assertEquals(List.of(), committed.errors(STATE));
        assertEquals(List.of(), committed.notes(STATE));
    }

    @Test
    void withoutTheOptionNothingIsRead() {
        Compilation compilation = Sources.compile(List.of(CommittedFolder.state(STATE.replace("int a", "int b"))));
        assertEquals(List.of(), compilation.diagnostics());
    }

    @Test
    void aRecordWithoutVersionIsNotCompared() {
        String within = STATE.replace("{}", "{ @PyTreeDataclass record Other(int a) {} }");
        assertEquals(List.of(), committed.errors(within));
        assertEquals(List.of(), committed.notes(within));
    }

    @Test
    void aVersionThatIsNotCommittedIsNoted() {
        String next = STATE.replace("2", "3");
        assertEquals(List.of(), committed.errors(next));
        assertEquals(
                List.of(
                        "1: PT042: version 3 of State is not committed, so that nobody sees it change: once it is in use, commit"
                                + " it as " + FILE
                                + "3.json, with 'pytree4j schema dump <compiled classes> <folder>' or as a"
                                + " copy of META-INF/pytree4j/example.State.json"),
                committed.notes(next));
    }

    @Test
    void linesMayEndAsThoseOfWindows() throws IOException {
        edit(2, text -> text.replace("\n", "\r\n"));
        assertEquals(List.of(), committed.errors(STATE));
    }

    @Test
    void aFileThatWasEditedIsNamed() throws IOException {
        String restore = "): restore what was committed";
        edit(1, text -> text.replace("int", "in\\u0074"));
        edit(2, text -> text.replace("\"version\": 2", "\"version\": 2.5"));
        assertEquals(
                List.of(
                        "1: PT045: " + FILE + "1.json is not as it was written (line 6 is spelled in another way"
                                + restore,
                        "1: PT045: " + FILE + "2.json is not as it was written (line 4: expected ',', found \".\""
                                + restore),
                committed.errors(STATE));
    }

    @Test
    void aFileInThePlaceOfAnotherIsNamed() throws IOException {
        Files.copy(committed.file(1), folder.resolve("example.State/02.json"));
        Files.copy(committed.file(1), folder.resolve("example.State/3.json"));
        edit(2, text -> text.replace("State", "Other"));
        String restore = ": restore what was committed, each version as <binary name of the record>/<version>.json";
        assertEquals(
                List.of(
                        "1: PT046: " + FILE + "02.json holds version 1 of example.State" + restore,
                        "1: PT046: " + FILE + "2.json holds version 2 of example.Other" + restore,
                        "1: PT046: " + FILE + "3.json holds version 1 of example.State" + restore),
                committed.errors(STATE));
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws IOException {
        Files.delete(committed.file(1));
        Files.createDirectory(committed.file(1));
        Files.write(committed.file(2), "\u00e4".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(committed.file(3), new byte[(4 << 20) + 1]);
        List<String> errors = committed.errors(STATE);
        assertEquals(3, errors.size());
        assertTrue(errors.get(0).startsWith("1: PT047: cannot read " + FILE + "1.json ("), errors.get(0));
        assertEquals(
                "1: PT045: " + FILE + "2.json is not as it was written (not UTF-8): restore what was committed",
                errors.get(1));
        assertEquals(
                "1: PT045: " + FILE
                        + "3.json is not as it was written (more than 4194304 bytes): restore what was committed",
                errors.get(2));
    }

    @Test
    void whatIsNoSchemaIsNotLookedAt() throws IOException {
        Files.writeString(folder.resolve("example.State/README.md"), "{");
        assertEquals(List.of(), committed.errors(STATE));
    }

    @Test
    void aFolderThatIsNotThereIsAnErrorOfItsOwn() {
        Path nowhere = folder.resolve("nowhere");
        assertEquals(
                List.of("PT041: there is no folder " + nowhere + " with committed schemas: make it, or correct"
                        + " -Apytree4j.schemas"),
                errorsWith("-Apytree4j.schemas=" + nowhere));
        String noFolder =
                "PT040: -Apytree4j.schemas names no folder: write -Apytree4j.schemas=<folder of the committed schemas>";
        assertEquals(List.of(noFolder), errorsWith("-Apytree4j.schemas"));
        assertEquals(List.of(noFolder), errorsWith("-Apytree4j.schemas="));
    }

    /** Of two records, so that it is seen that the folder is told of once. */
    private static List<String> errorsWith(String option) {
        String source = STATE + " @PyTreeDataclass record Other(int a) {}";
        return Sources.compileWith(option, List.of(CommittedFolder.state(source))).errors().stream()
                .map(error -> error.getMessage(Locale.ROOT))
                .toList();
    }

    private void edit(int version, UnaryOperator<String> change) throws IOException {
        Path file = committed.file(version);
        Files.writeString(file, change.apply(Files.readString(file)));
    }
}
