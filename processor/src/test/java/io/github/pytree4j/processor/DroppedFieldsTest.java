package io.github.pytree4j.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing has to be said of what happened to a field before it was dropped, unless a migration looks at it in between. */
class DroppedFieldsTest {
    private static final String MIGRATION = """
                @PyTreeMigration(from = %d) static void change(io.github.pytree4j.state.StateDict state) {}
            """;

    @TempDir
    private Path home;

    /** It came with version 2, was of another type in version 3, and is dropped in version 4. */
    private Lineage dropped() throws Exception {
        return new Lineage(home).then("""
                        @PyTreeDataclass(version = 1) record State(long n) {
                            static State example() { return new State(1); }
                        }
                        """).then("""
                        @PyTreeDataclass(version = 2) record State(long n, @PyTreeField(orElse = "2") int x) {
                            static State example() { return new State(2, 2); }
                        }
                        """).then("""
                        @PyTreeDataclass(version = 3) record State(long n, String x) {
                            @PyTreeMigration(from = 1)
                            static void add(io.github.pytree4j.state.StateDict state) { state.put("x", 2); }
                            @PyTreeMigration(from = 2)
                            static void spell(io.github.pytree4j.state.StateDict state) { state.put("x", "two"); }
                            static State example() { return new State(3, "three"); }
                        }
                        """);
    }

    private static String fourth(String members) {
        return "@PyTreeDataclass(version = 4, removed = \"x\") record State(long n) {" + members
                + " static State example() { return new State(4); } }";
    }

    @Test
    void itsAdditionAndItsTypesDoNotMatter() throws Exception {
        Lineage lineage = dropped().then(fourth(""));
        for (int version = 1; version <= 4; version++) {
            assertEquals("State[n=" + version + "]", lineage.restored(version).toString());
        }
    }

    @Test
    void theyDoNotMatterToAMigrationFromAVersionWithoutIt() throws Exception {
        String fifth = fourth(MIGRATION.formatted(4)).replace("version = 4", "version = 5");
        Lineage lineage = dropped().then(fourth("")).then(fifth);
        assertEquals("State[n=1]", lineage.restored(1).toString());
    }

    @Test
    void theyDoToAMigrationFromAVersionWithIt() throws Exception {
        List<String> errors = dropped().committed().errors(fourth(MIGRATION.formatted(3)));
        assertEquals(2, errors.size(), errors.toString());
        assertTrue(errors.get(0).contains("added 'x', int"), errors.get(0));
        assertTrue(errors.get(1).contains("'x' is String, was int"), errors.get(1));
    }

    @Test
    void theNameOfAClassIsKnownThoughNoComponentHoldsItAnyMore() throws Exception {
        Lineage lineage = new Lineage(home).then("""
                        @PyTreeDataclass(version = 1) record State(long n, Layer layer) {
                            @PyTreeDataclass(version = 1) record Layer(long x) {}
                            static State example() { return new State(1, new Layer(10)); }
                        }
                        """).then("""
                        @PyTreeDataclass(version = 2) record State(Block layer, long n) {
                            @PyTreeDataclass(version = 1, formerly = "example.State$Layer") record Block(long x) {}
                            static State example() { return new State(new Block(20), 2); }
                        }
                        """).then("""
                        @PyTreeDataclass(version = 3, removed = "layer") record State(long n) {
                            @PyTreeDataclass(version = 1, formerly = "example.State$Layer") record Block(long x) {}
                            @PyTreeMigration(from = 2)
                            static void add(io.github.pytree4j.state.StateDict state) {
                                state.put("n", state.int64("n") + state.dict("layer").int64("x"));
                            }
                            static State example() { return new State(3); }
                        }
                        """);
        assertEquals("State[n=11]", lineage.restored(1).toString());
        assertEquals("State[n=22]", lineage.restored(2).toString());
    }
}
