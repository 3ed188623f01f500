package io.github.pytree4j.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record does not compile if something has changed since a committed version and nothing says what becomes of it. */
class UnsaidChangesTest {
    private static final String MIGRATE = "only a @PyTreeMigration(from = 1) can say what becomes of it";
    private static final String MIGRATION =
            "@PyTreeMigration(from = 1) static void migrate(io.github.pytree4j.state.StateDict state) {}";

    @TempDir
    Path folder;

    private CommittedFolder committed;

    @BeforeEach
    void open() {
        committed = new CommittedFolder(folder);
    }

    private static String noWay(int line, int from, int to, String... unsaid) {
        return noWay(line, "State", from, to, unsaid);
    }

    private static String noWay(int line, String record, int from, int to, String... unsaid) {
        return line + ": PT072: no way leads from version " + from + " of " + record.replace('$', '.')
                + ", committed as schemas/example." + record.replace("New", "Old") + "/" + from + ".json, to version "
                + to + ": write a @PyTreeMigration(from = " + from + "), or say what has changed\n  "
                + String.join("\n  ", unsaid);
    }

    private static String removed(String key) {
        return "@PyTreeDataclass(removed = \"" + key + "\") says so; if it goes on under another name, formerly = \""
                + key + "\" there";
    }

    private static final String ADDED =
            "@PyTreeField(orElse = ...) says what it is where it was not stored, formerly = ... what it was called";

    private void assertMended(String... sources) {
        for (String source : sources) {
            assertEquals(List.of(), committed.errors(source), source);
        }
    }

    @Test
    void anAddedComponentHasTheErrorAndIsMendedByAValueAFormerKeyOrAMigration() throws IOException {
        committed.commit("@PyTreeDataclass(version = 1) record State(int a) {}");
        String wrong = "@PyTreeDataclass(version = 2) record State(int a,\nint b) {}";
        assertEquals(List.of(noWay(2, 1, 2, "added 'b', int: " + ADDED)), committed.errors(wrong));
        assertMended(
                wrong.replace("int b", "@PyTreeField(orElse = \"1\") int b"),
                wrong.replace("int b", "Optional<String> b"),
                wrong.replace("int b", "OptionalLong b"),
                wrong.replace("{}", "{" + MIGRATION + "}"));
    }

    @Test
    void aRemovedComponentIsAnErrorAtTheVersion() throws IOException {
        committed.commit("@PyTreeDataclass(version = 1) record State(int a, @PyTreeField(name = \"c\") int b) {}");
        String wrong = "@PyTreeDataclass(\nversion = 2) record State(int a) {}";
        assertEquals(
                List.of(noWay(2, 1, 2, "removed 'b', stored as 'c', int: " + removed("c"))), committed.errors(wrong));
        assertMended(wrong.replace("2)", "2, removed = \"c\")"), wrong.replace("{}", "{" + MIGRATION + "}"));
    }

    @Test
    void aComponentOfAnotherNameIsOneRemovedAndOneAdded() throws IOException {
        committed.commit("@PyTreeDataclass(version = 1) record State(int a) {}");
        String wrong = "@PyTreeDataclass(version = 2) record State(\nint b) {}";
        assertEquals(
                List.of(noWay(1, 1, 2, "removed 'a', int: " + removed("a"), "added 'b', int: " + ADDED)),
                committed.errors(wrong));
        assertMended(
                wrong.replace("int", "@PyTreeField(formerly = \"a\") int"),
                wrong.replace("int", "@PyTreeField(formerly = \"a\") long"),
                wrong.replace("2)", "2, removed = \"a\")").replace("int", "@PyTreeField(orElse = \"0\") int"));
    }

    @Test
    void aFormerKeyIsNotEnoughWhereItHeldWhatCannotBeRead() throws IOException {
        committed.commit(
                "@PyTreeDataclass(version = 1) record State(String a, @PyTreeField(grows = true) List<Integer> b) {}");
        String wrong = """
            @PyTreeDataclass(version = 2) record State(
                @PyTreeField(formerly = "a") long c,
                @PyTreeField(formerly = "b") List<Integer> d) {}
            """;
        assertEquals(
                List.of(noWay(
                        1,
                        1,
                        2,
                        "'c' is long, was 'a', String: " + MIGRATE,
                        "'d' does not have grows = true, as 'b' had: " + MIGRATE)),
                committed.errors(wrong));
        assertMended(wrong.replace("{}", "{" + MIGRATION + "}"));
    }

    @Test
    void anotherKeyOfAComponentIsAnErrorThere() throws IOException {
        committed.commit("@PyTreeDataclass(version = 1) record State(int batchStats) {}");
        String wrong = "@PyTreeDataclass(version = 2, naming = Naming.SNAKE_CASE) record State(\nint batchStats) {}";
        assertEquals(
                List.of(noWay(
                        2,
                        1,
                        2,
                        "'batchStats' is stored as 'batch_stats', was 'batchStats': @PyTreeField(formerly ="
                                + " \"batchStats\") says so")),
                committed.errors(wrong));
        assertMended(wrong.replace("int", "@PyTreeField(formerly = \"batchStats\") int"));
    }

    @Test
    void aComponentThatIsNoLongerStoredHasTheError() throws IOException {
        committed.commit("@PyTreeDataclass(version = 1) record State(int a, int b) {}");
        String wrong = "@PyTreeDataclass(version = 2) record State(int a,\n@PyTreeField(pytreeNode = false) int b) {}";
        assertEquals(List.of(noWay(2, 1, 2, "no longer stored: 'b', int: " + removed("b"))), committed.errors(wrong));
        assertMended(wrong.replace("2)", "2, removed = \"b\")"));
    }

    @Test
    void aTypeThatCannotReadWhatWasStoredHasTheErrorAndAWiderOneHasNot() throws IOException {
        committed.commit(
                "@PyTreeDataclass(version = 1) record State(int a, @PyTreeField(grows = true) List<Float> b) {}");
        String wrong =
                "@PyTreeDataclass(version = 2) record State(\nshort a,\n@PyTreeField(grows = true) List<Float> b) {}";
        assertEquals(List.of(noWay(2, 1, 2, "'a' is short, was int: " + MIGRATE)), committed.errors(wrong));
        String fixed = wrong.replace("short", "long").replace("@PyTreeField(grows = true) ", "");
        assertEquals(List.of(noWay(3, 1, 2, "'b' no longer has grows = true: " + MIGRATE)), committed.errors(fixed));
        assertMended(wrong.replace("short", "long"), fixed.replace("{}", "{" + MIGRATION + "}"));
    }

    @Test
    void constantsAndRecordsThatAreGoneAreErrorsWhereTheyAreStored() throws IOException {
        String source = """
            @PyTreeDataclass(version = 1) record State(
                Map<Color, Integer> a,
                Rule b) {
              enum Color { RED, BLUE }
              sealed interface Rule {}
              @PyTreeDataclass record Sgd(double rate) implements Rule {}
              @PyTreeDataclass record Adam(double rate) implements Rule {}
            }
            """;
        committed.commit(source);
        String next = source.replace("version = 1", "version = 2");
        String withoutBlue = next.replace("RED, BLUE", "RED, GREEN");
        String withoutAdam = next.replace("Adam(double rate) implements Rule", "Adam(double rate)");
        String adam = "sealed example.State$Rule: removed example.State$Adam: " + MIGRATE;
        assertEquals(
                List.of(noWay(2, 1, 2, "enum example.State$Color: added GREEN; removed BLUE: " + MIGRATE)),
                committed.errors(withoutBlue));
        assertEquals(List.of(noWay(3, 1, 2, adam)), committed.errors(withoutAdam));
        assertMended(next, withoutAdam.replace("enum Color", MIGRATION + " enum Color"));
    }

    @Test
    void aConstantThatOnlyRemovedComponentsHadIsNoError() throws IOException {
        committed.commit("@PyTreeDataclass(version = 1) record State(int a, E b) { enum E { A, B } }");
        assertMended("""
            @PyTreeDataclass(version = 2, removed = "b") record State(int a, @PyTreeField(orElse = "A") E c) { enum E { A } }
            """);
    }

    @Test
    void allThatIsUnsaidIsOneError() throws IOException {
        committed.commit("@PyTreeDataclass(version = 1) record State(int a, String b, int c, int d) {}");
        String wrong = """
            @PyTreeDataclass(version = 2, removed = "d")
            record State(@PyTreeField(pytreeNode = false) int a, int b, int e, @PyTreeField(orElse = "1") int f) {}
            """;
        assertEquals(
                List.of(noWay(
                        1,
                        1,
                        2,
                        "no longer stored: 'a', int: " + removed("a"),
                        "'b' is int, was String: " + MIGRATE,
                        "removed 'c', int: " + removed("c"),
                        "added 'e', int: " + ADDED)),
                committed.errors(wrong));
        assertMended(wrong.replace("{}", "{" + MIGRATION + "}"));
    }

    @Test
    void whatChangedBetweenOlderVersionsIsToldOfThem() throws IOException {
        committed
                .commit("@PyTreeDataclass(version = 1) record State(int a, int b) {}")
                .commit("@PyTreeDataclass(version = 2) record State(int a, int c) {}");
        String wrong = "@PyTreeDataclass(version = 3, removed = \"c\") record State(int a) {}";
        assertEquals(List.of(noWay(1, 1, 2, "removed 'b', int: " + removed("b"))), committed.errors(wrong));
        assertMended(wrong.replace("\"c\"", "{\"b\", \"c\"}"));
    }

    @Test
    void whatIsGoneBeforeAMigrationOrTodayNeedNotBeMade() throws IOException {
        committed
                .commit("@PyTreeDataclass(version = 1) record State(int a, String b) {}")
                .commit("@PyTreeDataclass(version = 2) record State(int a, int b, int c) {}");
        String source = "@PyTreeDataclass(version = 3, removed = {\"b\", \"c\"}) record State(int a) {}";
        assertMended(source);
        assertEquals(
                List.of(noWay(1, 1, 2, "'b' is int, was String: " + MIGRATE, "added 'c', int: " + MIGRATE)),
                committed.errors(source.replace("{}", "{" + MIGRATION.replace('1', '2') + "}")));
    }

    @Test
    void versionsThatWereNeverCommittedArePassedOver() throws IOException {
        committed.commit("@PyTreeDataclass(version = 1) record State(int a) {}");
        String wrong = "@PyTreeDataclass(version = 4) record State(int a,\nint b) {}";
        assertEquals(List.of(noWay(2, 1, 4, "added 'b', int: " + ADDED)), committed.errors(wrong));
        assertMended(wrong.replace("{}", "{" + MIGRATION + "}"));
    }

    @Test
    void aChainOfFormerKeysLeadsThroughAllVersions() throws IOException {
        committed
                .commit("@PyTreeDataclass(version = 1) record State(int a) {}")
                .commit("@PyTreeDataclass(version = 2) record State(int b) {}");
        String source = "@PyTreeDataclass(version = 3) record State(@PyTreeField(formerly = {\"a\", \"b\"}) int c) {}";
        assertMended(source, source.replace("\"a\", \"b\"", "\"b\", \"a\""));
        assertEquals(
                List.of(noWay(1, 1, 2, "removed 'a', int: " + removed("a"), "added 'b', int: " + ADDED)),
                committed.errors(source.replace("\"a\", ", "")));
    }

    @Test
    void aKeyThatCameBackMayHaveBeenAnotherMeanwhile() throws IOException {
        committed
                .commit("@PyTreeDataclass(version = 1) record State(int a) {}")
                .commit("@PyTreeDataclass(version = 2) record State(@PyTreeField(name = \"b\") int a) {}");
        String wrong = "@PyTreeDataclass(version = 3) record State(int a) {}";
        String says = "@PyTreeField(formerly = \"b\") says so";
        assertEquals(
                List.of(
                        noWay(1, 1, 2, "'a' is stored as 'b', was 'a': " + says),
                        noWay(1, 2, 3, "'a' is stored as 'a', was 'b': " + says)),
                committed.errors(wrong));
        assertMended(wrong.replace("int", "@PyTreeField(formerly = \"b\") int"));
    }

    @Test
    void whatAKeyOfTodayOnceHeldIsDroppedByAMigrationOnly() throws IOException {
        committed
                .commit("@PyTreeDataclass(version = 1) record State(int a, String b) {}")
                .commit("@PyTreeDataclass(version = 2) record State(int a) {}");
        String wrong = "@PyTreeDataclass(version = 3) record State(int a, @PyTreeField(orElse = \"1\") int b) {}";
        assertEquals(List.of(noWay(1, 1, 2, "removed 'b', String: " + MIGRATE)), committed.errors(wrong));
        assertMended(wrong.replace("{}", "{" + MIGRATION + "}"));
    }

    @Test
    void aValueOfTodayServesWhereNoLaterMigrationMindsItsType() throws IOException {
        committed
                .commit("@PyTreeDataclass(version = 1) record State(int a) {}")
                .commit("@PyTreeDataclass(version = 2) record State(int a, int b, OptionalInt c) {}");
        String second = MIGRATION.replace('1', '2');
        String source = """
            @PyTreeDataclass(version = 3)
            record State(int a, @PyTreeField(orElse = "2") long b, @PyTreeField(orElse = "3") int c) {MIGRATION}
            """.replace("MIGRATION", second);
        assertEquals(List.of(noWay(2, 1, 2, "added 'b', int: " + MIGRATE)), committed.errors(source));
        assertMended(
                source.replace("long b", "int b"),
                source.replace("int c", "OptionalInt c")
                        .replace("orElse = \"3\"", "")
                        .replace(second, ""),
                source.replace(second, second + MIGRATION.replace("migrate", "first")));
    }

    @Test
    void aValueServesAlsoWhereItsEnumHasGotConstantsSince() throws IOException {
        String second = """
            @PyTreeDataclass(version = 2)
            record State(int a,
              @PyTreeField(orElse = "RED") Color b) {enum Color { RED }
              static Color first() { return Color.RED; }
            }
            """;
        committed.commit("@PyTreeDataclass(version = 1) record State(int a) {}").commit(second);
        String source = second.replace("version = 2", "version = 3")
                .replace("{enum Color { RED }", "{" + MIGRATION.replace('1', '2') + " enum Color { RED, BLUE }");
        assertMended(source, source.replace("\"RED\"", "\"first\""));
    }

    @Test
    void aConstantServesNoMigrationOfAVersionThatHadItNot() throws IOException {
        String second = """
            @PyTreeDataclass(version = 2)
            record State(int a,
              @PyTreeField(orElse = "RED") Color b) {enum Color { RED }}
            """;
        committed.commit("@PyTreeDataclass(version = 1) record State(int a) {}").commit(second);
        String source = second.replace("version = 2", "version = 3").replace("\"RED\"", "\"BLUE\"");
        String later = source.replace("{ RED }", "{ RED, BLUE } " + MIGRATION.replace('1', '2'));
        assertEquals(
                List.of(noWay(3, 1, 2, "added 'b', enum example.State$Color: " + MIGRATE)), committed.errors(later));
        assertMended(source.replace("{ RED }", "{ RED, BLUE }"));
    }

    @Test
    void aRecordGoesOnFromTheVersionsOfItsFormerName() throws IOException {
        committed.commit("interface State { @PyTreeDataclass(version = 1) record Old(int a, Optional<Old> next) {} }");
        String wrong = """
            interface State {
              @PyTreeDataclass(version = 2, formerly = "example.State$Old")
              record New(int a, Optional<New> next,
                int b) {}
            }
            """;
        assertEquals(List.of(noWay(4, "State$New", 1, 2, "added 'b', int: " + ADDED)), committed.errors(wrong));
        assertMended(wrong.replace("int b", "@PyTreeField(orElse = \"1\") int b"));
    }

    @Test
    void aRecordThatHoldsOneOfAnotherNameNeedNotSaySo() throws IOException {
        String source = """
            @PyTreeDataclass(version = 1) record State(
                Old a, List<Old> b, Map<String, Old> c, Rule d, Box<Old> e, Optional<Box<List<Old>>> f) {
              @PyTreeDataclass(version = 1) record Old(int x) implements Rule {}
              @PyTreeDataclass record Box<T>(T item) {}
              sealed interface Rule permits Old {}
            }
            """;
        committed.commit(source);
        String renamed = source.replace("Old", "New");
        String said = renamed.replace(
                "(version = 1) record New", "(version = 1, formerly = \"example.State$Old\") record New");
        assertMended(said, said.replaceFirst("version = 1", "version = 2"));
        List<String> errors = committed.errors(renamed.replaceFirst("version = 1", "version = 2"));
        assertEquals(1, errors.size());
        assertEquals(
                List.of(
                        "'a' is record example.State$New, was record example.State$Old: " + MIGRATE,
                        "sealed example.State$Rule: added example.State$New; removed example.State$Old: " + MIGRATE),
                List.of(
                        errors.get(0).split("\n  ", -1)[1],
                        errors.get(0).substring(errors.get(0).lastIndexOf("sealed"))));
    }

    @Test
    void aRecordOfAnotherNameMayBeATypeArgumentOnly() throws IOException {
        String source = """
            @PyTreeDataclass(version = 1) record State(Optional<Box<List<Old>>> a) {
              @PyTreeDataclass(version = 1) record Old(int x) {}
              @PyTreeDataclass record Box<T>(T item) {}
            }
            """;
        committed.commit(source);
        assertMended(source.replace("Old", "New")
                .replace("(version = 1) record New", "(version = 1, formerly = \"example.State$Old\") record New"));
    }

    @Test
    void whatIsUnderItsVersionAnotherIsAskedForNoWay() throws IOException {
        committed
                .commit("@PyTreeDataclass(version = 1) record State(int a) {}")
                .commit("@PyTreeDataclass(version = 2) record State(int a, @PyTreeField(orElse = \"1\") int b) {}");
        List<String> errors = committed.errors("@PyTreeDataclass(version = 2) record State(int a, int b, int c) {}");
        assertEquals(1, errors.size(), errors.toString());
        assertEquals("1: PT043", errors.get(0).substring(0, 8));
    }

    @Test
    void anErrorDrawsNoAdviceToCommit() throws IOException {
        committed.commit("@PyTreeDataclass(version = 1) record State(int a) {}");
        String wrong = "@PyTreeDataclass(version = 2) record State(int a, int b) {}";
        assertEquals(List.of(), committed.notes(wrong));
        assertEquals(1, committed.notes(wrong.replace("int b", "OptionalInt b")).size());
    }
}
