package io.github.pytree4j.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
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
        System.out.println(
                lineage.builder().build().check(lineage.example(), io.github.pytree4j.checkpoint.Step.of(1)));
    }
}
