package io.github.pytree4j.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record that speaks of versions or keys that the committed schemas do not have does not compile. */
class UnknownVersionsTest {
    private static final String MIGRATION =
            "@PyTreeMigration(from = 2) static void migrate(io.github.pytree4j.state.StateDict state) {}";

    @TempDir
    Path folder;

    private CommittedFolder committed;

    @BeforeEach
    void open() {
        committed = new CommittedFolder(folder);
    }

    @Test
    void aMigrationFromAVersionBetweenTheCommittedIsAnErrorThere() throws IOException {
        committed
                .commit("@PyTreeDataclass(version = 1) record State(int a) {}")
                .commit("@PyTreeDataclass(version = 3) record State(int a) {}");
        String wrong = """
            @PyTreeDataclass(version = 4) record State(int a) {
              @PyTreeMigration(from = 1) static void m(io.github.pytree4j.state.StateDict state) {}
              @PyTreeMigration(from = 2)
              static void m(io.github.pytree4j.state.StateDict state, io.github.pytree4j.state.MigrationContext context) {}
            }
            """;
        assertEquals(
                List.of(
                        "4: PT073: m() migrates from version 2 of State, which never was: the committed versions are 1, 3;"
                                + " correct from = ..., remove the method, or commit the schema of version 2"),
                committed.errors(wrong));
        committed.commit("@PyTreeDataclass(version = 2) record State(int a) {}");
        assertEquals(List.of(), committed.errors(wrong));
    }

    @Test
    void versionsBeforeTheFirstCommittedMayHaveBeenAnything() throws IOException {
        String source = """
            @PyTreeDataclass(version = 4, removed = "x")
            record State(int a, @PyTreeField(orElse = "1", formerly = "y") int b) {MIGRATION}
            """.replace("MIGRATION", MIGRATION);
        assertEquals(List.of(), committed.errors(source));
        committed.commit("@PyTreeDataclass(version = 3) record State(int a) {}");
        assertEquals(List.of(), committed.errors(source));
    }

    @Test
    void aKeyThatWasNeverStoredIsAnErrorThatNamesThoseThatMayBeMeant() throws IOException {
        committed.commit("@PyTreeDataclass(version = 1) record State(int a, int b, int c, int d) {}");
        assertEquals(
                List.of(
                        "2: PT074: no committed version before this one stored 'bb'; the keys that are gone are 'b':"
                                + " correct it, or take it out of removed",
                        "4: PT074: no committed version before this one stored 'aa'; the keys that are gone are 'b':"
                                + " correct it, or take it out of formerly"),
                committed.errors("""
                    @PyTreeDataclass(version = 2,
                      removed = {"bb", "d"})
                    record State(
                      @PyTreeField(formerly = "aa") int a, @PyTreeField(formerly = "c") int e) {MIGRATION}
                    """.replace("MIGRATION", MIGRATION.replace('2', '1'))));
        assertEquals(
                List.of(
                        "1: PT074: no committed version before this one stored 'e': correct it, or take it out of removed"),
                committed.errors(
                        "@PyTreeDataclass(version = 2, removed = \"e\") record State(int a, int b, int c, int d) {}"));
    }

    @Test
    void theNameOfAComponentIsNotItsKey() throws IOException {
        committed.commit(
                "@PyTreeDataclass(version = 1, naming = Naming.SNAKE_CASE) record State(int batchStats, int oldMean) {}");
        String wrong = """
            @PyTreeDataclass(version = 2, removed = "oldMean")
            record State(@PyTreeField(formerly = "batchStats") int stats) {MIGRATION}
            """.replace("MIGRATION", MIGRATION.replace('2', '1'));
        String start = ": PT074: no committed version before this one stored '";
        String middle = "', which is the name of a component that was stored as '";
        assertEquals(
                List.of(
                        "1" + start + "oldMean" + middle + "old_mean': correct it, or take it out of removed",
                        "2" + start + "batchStats" + middle + "batch_stats': correct it, or take it out of formerly"),
                committed.errors(wrong));
    }

    @Test
    void aKeyThatEveryVersionKeptIsNoFormerKey() throws IOException {
        committed
                .commit("@PyTreeDataclass(version = 1) record State(int a) {}")
                .commit("@PyTreeDataclass(version = 2) record State(int a) {}");
        String wrong = """
            @PyTreeDataclass(version = 3) record State(int a,
              @PyTreeField(formerly = "a", orElse = "1") int b) {}
            """;
        assertEquals(
                List.of(
                        "2: PT078: 'b' cannot have been 'a', which every version since has kept: take it out of formerly;"
                                + " if both come from it, write a @PyTreeMigration that makes both"),
                committed.errors(wrong));
        assertEquals(List.of(), committed.errors(wrong.replace("formerly = \"a\", ", "")));
    }

    @Test
    void aKeyThatCameAgainMayBeAFormerKeyOfAnotherComponent() throws IOException {
        committed
                .commit("@PyTreeDataclass(version = 1) record State(int a) {}")
                .commit("@PyTreeDataclass(version = 2) record State(int b) {}");
        assertEquals(List.of(), committed.errors("""
                    @PyTreeDataclass(version = 3)
                    record State(@PyTreeField(formerly = "a") int b, @PyTreeField(orElse = "1") int a) {}
                    """));
    }

    @Test
    void aFileThatCannotBeUsedIsTheOnlyError() throws IOException {
        committed
                .commit("@PyTreeDataclass(version = 1) record State(int a) {}")
                .commit("@PyTreeDataclass(version = 2) record State(int b) {}");
        Files.writeString(committed.file(2), "{");
        List<String> errors = committed.errors("@PyTreeDataclass(version = 3) record State(int c) {" + MIGRATION + "}");
        assertEquals(1, errors.size(), errors.toString());
        assertEquals("1: PT045", errors.get(0).substring(0, 8));
    }
}
