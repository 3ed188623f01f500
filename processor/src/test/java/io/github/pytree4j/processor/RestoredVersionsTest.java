package io.github.pytree4j.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.CheckpointMetadata;
import io.github.pytree4j.checkpoint.Compatibility;
import io.github.pytree4j.checkpoint.Step;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints of older versions of a record restore into the newest one, as the record says. */
class RestoredVersionsTest {
    @TempDir
    private Path home;

    @Test
    void addedRenamedRemovedAndMigrated() throws Exception {
        Lineage lineage = new Lineage(home).then("""
                        @PyTreeDataclass(version = 1) record State(long step, double rate, String note) {
                            static State example() { return new State(1, 0.5, "a"); }
                        }
                        """).then("""
                        @PyTreeDataclass(version = 2, removed = "note") record State(
                                long step,
                                @PyTreeField(formerly = "rate") double speed,
                                @PyTreeField(orElse = "0.9") double momentum,
                                Optional<String> name) {
                            static State example() { return new State(2, 0.25, 0.8, Optional.of("b")); }
                        }
                        """).then("""
                        @PyTreeDataclass(version = 3, removed = "note") record State(
                                String step,
                                @PyTreeField(formerly = "rate") double speed,
                                @PyTreeField(orElse = "0.9") double momentum,
                                Optional<String> name,
                                @PyTreeField(orElse = "noLosses") List<Double> losses) {
                            @PyTreeMigration(from = 2)
                            static void spell(io.github.pytree4j.state.StateDict state) {
                                state.put("step", "step " + state.int64("step"));
                            }
                            static List<Double> noLosses() { return List.of(1.0, 2.0); }
                            static State example() { return new State("step 3", 1, 1, Optional.empty(), List.of(0.0, 0.0)); }
                        }
                        """);
        assertEquals(
                "State[step=step 1, speed=0.5, momentum=0.9, name=Optional.empty, losses=[1.0, 2.0]]",
                lineage.restored(1).toString());
        assertEquals(
                "State[step=step 2, speed=0.25, momentum=0.8, name=Optional[b], losses=[1.0, 2.0]]",
                lineage.restored(2).toString());
        assertEquals(lineage.example(), lineage.restored(3));
    }

    private static final String RULES = """
              sealed interface Rule {}
              @PyTreeDataclass record Sgd(double rate) implements Rule {}
              @PyTreeDataclass record Adam(double rate) implements Rule {}
            """;

    /** They have the same fields, so that only the manifest tells them apart, by a path that is another one now. */
    @Test
    void theRecordOfASealedInterfaceStaysKnownWhereItWasRenamed() throws Exception {
        Lineage lineage = new Lineage(home)
                .then("@PyTreeDataclass(version = 1) record State(List<Rule> rules) {" + RULES + """
                          static State example() { return new State(List.of(new Sgd(1), new Adam(2))); }
                        }
                        """)
                .then("""
                        @PyTreeDataclass(version = 2)
                        record State(@PyTreeField(formerly = "rules") List<Rule> updates) {""" + RULES + """
                          static State example() { return new State(List.of(new Adam(3), new Adam(4))); }
                          static State fitting() { return new State(List.of(new Sgd(3), new Adam(4))); }
                        }
                        """);
        lineage.save(1, lineage.example(1));
        CheckpointManager checkpoints = lineage.builder().build();
        assertEquals(
                List.of("./updates/0  kind  expected a State.Adam, found a State.Sgd"),
                checkpoints.check(lineage.example()).differences().stream()
                        .map(Object::toString)
                        .toList());
        Object fitting = lineage.call("fitting");
        assertEquals(
                "State[updates=[Sgd[rate=1.0], Adam[rate=2.0]]]",
                checkpoints.restore(fitting).toString());
        assertEquals(
                Compatibility.Verdict.AFTER_MIGRATION,
                checkpoints.check(fitting.getClass()).verdict());
    }

    @Test
    void aDirectoryIsMigratedWithoutATarget() throws Exception {
        Lineage lineage = new Lineage(home).then("""
                        @PyTreeDataclass(version = 1) record State(Map<String, Layer> layers, Rule rule,
                            @PyTreeField(pytreeNode = false) Runnable f) {""" + RULES + """
                          @PyTreeDataclass(version = 1) record Layer(float[] w) {}
                          static State example() { return new State(Map.of("a", new Layer(new float[] {1, 2})), new Adam(1), null); }
                        }
                        """).then("""
                        @PyTreeDataclass(version = 1) record State(Map<String, Layer> layers, Rule rule,
                            @PyTreeField(pytreeNode = false) Runnable f) {""" + RULES + """
                          @PyTreeDataclass(version = 2) record Layer(@PyTreeField(orElse = "7") long n, float[] w) {}
                          static State example() {
                            return new State(Map.of("a", new Layer(0, new float[2])), new Adam(0), () -> {});
                          }
                          static String text(State state) { return state.layers.get("a").n() + " " + state.layers.get("a").w()[1]; }
                        }
                        """);
        CheckpointManager old = lineage.builder().build();
        old.save(
                Step.of(1),
                lineage.example(1),
                CheckpointMetadata.none().metric("loss", 0.5).note("by", "me"));
        CheckpointManager migrated =
                CheckpointManager.builder(home.resolve("migrated")).build();
        Object target = lineage.example();
        assertEquals(
                Compatibility.Verdict.AFTER_MIGRATION,
                old.migrate(target.getClass(), Step.of(1), migrated).verdict());
        assertEquals(Compatibility.Verdict.AS_IS, migrated.check(target).verdict());
        assertEquals(
                Compatibility.Verdict.AS_IS, migrated.check(target.getClass()).verdict());
        assertEquals(0.5, migrated.info(Step.of(1)).metadata().metrics().get("loss"));
        assertEquals("me", migrated.info(Step.of(1)).metadata().notes().get("by"));
        assertEquals(
                "[n, w]", migrated.restoreRaw().dict("layers").dict("a").keys().toString());
        assertEquals(Compatibility.Verdict.AFTER_MIGRATION, old.check(target).verdict());
    }

    /** Its default value is of the wider type; nobody looks at it before it is read as such. */
    @Test
    void aComponentWithADefaultValueIsWidenedLater() throws Exception {
        Lineage lineage = new Lineage(home).then("""
                        @PyTreeDataclass(version = 1) record State(long n) {
                            static State example() { return new State(1); }
                        }
                        """).then("""
                        @PyTreeDataclass(version = 2) record State(long n, @PyTreeField(orElse = "5") int x) {
                            static State example() { return new State(2, 2); }
                        }
                        """).then("""
                        @PyTreeDataclass(version = 3) record State(long n, @PyTreeField(orElse = "5000000000") long x) {
                            static State example() { return new State(3, 3); }
                        }
                        """);
        assertEquals("State[n=1, x=5000000000]", lineage.restored(1).toString());
        assertEquals("State[n=2, x=2]", lineage.restored(2).toString());
    }

    /** The enum has more constants by now than when the component was added, and a migration of after that looks on. */
    @Test
    void aComponentIsStillAddedAfterAMigrationWhenItsTypeHasGotConstantsOrRecords() throws Exception {
        String second = """
                        @PyTreeDataclass(version = 2) record State(
                                long n,
                                @PyTreeField(orElse = "RED") Color color,
                                @PyTreeField(orElse = "both") List<Color> colors,
                                @PyTreeField(orElse = "sgd") Rule rule) {
                            enum Color { RED, GREEN }
                            sealed interface Rule {}
                            @PyTreeDataclass record Sgd(double rate) implements Rule {}
                            static List<Color> both() { return List.of(Color.GREEN, Color.RED); }
                            static Rule sgd() { return new Sgd(0.5); }
                            static State example() { return new State(2, Color.GREEN, both(), sgd()); }
                            @PyTreeMigration(from = 1)
                            static void count(io.github.pytree4j.state.StateDict state) {
                                state.put("n", state.int64("n") + 10);
                            }
                        }
                        """;
        String third = second.replace("version = 2", "version = 3")
                .replace("GREEN }", "GREEN, BLUE }")
                .replace("interface Rule {}", """
                        interface Rule {}
                            @PyTreeDataclass record Adam(double beta) implements Rule {}""");
        String fourth = third.replace("version = 3", "version = 4").replace("@PyTreeMigration(from = 1)", """
                @PyTreeMigration(from = 3)
                            static void negate(io.github.pytree4j.state.StateDict state) {
                                state.put("n", -state.int64("n"));
                            }
                            @PyTreeMigration(from = 1)""");
        Lineage lineage = new Lineage(home).then("""
                        @PyTreeDataclass(version = 1) record State(long n) {
                            static State example() { return new State(1); }
                        }
                        """).then(second).then(third).then(fourth);
        assertEquals(
                "State[n=-11, color=RED, colors=[GREEN, RED], rule=Sgd[rate=0.5]]",
                lineage.restored(1).toString());
        assertEquals(
                "State[n=-2, color=GREEN, colors=[GREEN, RED], rule=Sgd[rate=0.5]]",
                lineage.restored(2).toString());
    }
}
