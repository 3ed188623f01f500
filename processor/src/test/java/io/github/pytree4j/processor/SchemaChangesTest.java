package io.github.pytree4j.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record that is no longer what was committed under its version does not compile. */
class SchemaChangesTest {
    private static final String CHANGED =
            ": PT043: State has changed since its version 1 was committed as schemas/example.State/1.json: raise it to version = 2,"
                    + " or take back these changes\n  ";

    @TempDir
    Path folder;

    private CommittedFolder committed;

    @BeforeEach
    void open() {
        committed = new CommittedFolder(folder);
    }

    @Test
    void allChangesAreOneErrorAtTheVersion() throws IOException {
        committed.commit("""
            @PyTreeDataclass(version = 1)
            record State(long step, double rate, List<Float> losses, String name, int gone, int left) {}
            """);
        String changed = """
            @PyTreeDataclass(
                naming = Naming.SNAKE_CASE,
                version = 1)
            record State(
                float rate,
                @PyTreeField(name = "count") long step,
                List<Integer> losses,
                @PyTreeField(pytreeNode = false) String name,
                byte[] batchStats) {}
            """;
        assertEquals(
                List.of("3" + CHANGED
                        + "'step' is stored as 'count', was 'step'\n"
                        + "  'rate' is float, was double\n"
                        + "  'losses' is List<Integer>, was List<Float>\n"
                        + "  no longer stored: 'name', String\n"
                        + "  removed 'gone', int\n"
                        + "  removed 'left', int\n"
                        + "  added 'batchStats', stored as 'batch_stats', byte[]"),
                committed.errors(changed));
        String migrated = changed.replace("version = 1", "version = 2").replace("batchStats) {}", """
                        batchStats) {
                            @PyTreeMigration(from = 1)
                            static void change(io.github.pytree4j.state.StateDict state) {}
                        }""");
        assertEquals(List.of(), committed.errors(migrated));
    }

    @Test
    void theChangesOfOneComponentAreAnErrorThere() throws IOException {
        committed.commit("""
            @PyTreeDataclass(version = 1)
            record State(long step, @PyTreeField(grows = true) List<Float> losses) {}
            """);
        assertEquals(
                List.of("4" + CHANGED
                        + "'losses' is List<Double>, was List<Float>\n"
                        + "  'losses' no longer has grows = true"),
                committed.errors("""
                    @PyTreeDataclass(version = 1)
                    record State(
                        long step,
                        List<Double> losses) {}
                    """));
        assertEquals(List.of("5" + CHANGED + "added 'ema', double"), committed.errors("""
                    @PyTreeDataclass(version = 1)
                    record State(
                        long step,
                        @PyTreeField(grows = true) List<Float> losses,
                        double ema) {}
                    """));
    }

    @Test
    void anotherOrderIsAChange() throws IOException {
        committed.commit("@PyTreeDataclass(version = 1) record State(int a, int b, int c) {}");
        assertEquals(
                List.of("1" + CHANGED + "the order is c, a, b; was a, b, c"),
                committed.errors("@PyTreeDataclass(version = 1) record State(int c, int a, int b) {}"));
    }

    @Test
    void aRenameIsNotGuessed() throws IOException {
        committed.commit("@PyTreeDataclass(version = 1) record State(int a) {}");
        assertEquals(
                List.of("1" + CHANGED + "removed 'a', int\n  added 'b', int"),
                committed.errors("@PyTreeDataclass(version = 1) record State(int b) {}"));
    }

    @Test
    void enumsAndSealedInterfacesAreStoredByTheNamesOfWhatTheyHave() throws IOException {
        String source = """
            @PyTreeDataclass(version = 1)
            record State(Map<Color, Rule> rules) {
              enum Color { RED, BLUE }
              sealed interface Rule {}
              @PyTreeDataclass record Sgd(double rate) implements Rule {}
            }
            """;
        committed.commit(source);
        assertEquals(
                List.of("1" + CHANGED
                        + "enum example.State$Color: added GREEN; removed RED\n"
                        + "  sealed example.State$Rule: added example.State$Adam"),
                committed.errors(source.replace("RED", "GREEN")
                        .replace("  sealed", "  @PyTreeDataclass record Adam(double rate) implements Rule {} sealed")));
        assertEquals(List.of(), committed.errors(source.replace("RED, BLUE", "BLUE, RED")));
    }

    @Test
    void whatIsNotStoredMayChange() throws IOException {
        committed.commit("""
            @PyTreeDataclass(version = 1)
            record State<T>(List<? extends T> items, Part part, List<Float> losses,
                @PyTreeField(pytreeNode = false) Runnable f) {
              @PyTreeDataclass(version = 3) record Part(int x) {}
            }
            """);
        String same = """
            @PyTreeDataclass(version = 1)
            record State<I>(@PyTreeField(pytreeNode = false) int further, @PyTreeField(name = "items") List<I> all,
                Part part, @PyTreeField(grows = true) List<Float> losses) {
              @PyTreeDataclass(version = 4) record Part(int x, @PyTreeField(orElse = "0") int y) {}
            }
            """;
        assertEquals(List.of(), committed.errors(same));
        assertEquals(
                1, committed.errors(same.replace("version = 4", "version = 3")).size());
    }

    @Test
    void theLastCommittedVersionCannotBeLeft() throws IOException {
        committed.commit("@PyTreeDataclass(version = 2) record State(int a) {}");
        String lowered =
                ", but version 2 of it was committed as schemas/example.State/2.json: make it version = 2, or a"
                        + " later one";
        assertEquals(
                List.of("2: PT044: State has version 1" + lowered),
                committed.errors("@PyTreeDataclass(\nversion = 1) record State(int a) {}"));
        assertEquals(
                List.of("1: PT044: State has no version" + lowered),
                committed.errors("@PyTreeDataclass\nrecord State(int a) {}"));
    }
}
