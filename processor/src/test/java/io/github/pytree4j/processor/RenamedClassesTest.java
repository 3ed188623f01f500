package io.github.pytree4j.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Compatibility;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records whose classes have another name now are known by the names that they say they had. */
class RenamedClassesTest {
    @TempDir
    private Path home;

    @Test
    void theVersionIsStoredUnderTheFormerName() throws Exception {
        Lineage lineage = new Lineage(home).then("""
                        @PyTreeDataclass(version = 1) record State(Layer layer) {
                            @PyTreeDataclass(version = 1) record Layer(long n) {}
                            static State example() { return new State(new Layer(1)); }
                        }
                        """).then("""
                        @PyTreeDataclass(version = 1) record State(Block layer) {
                            @PyTreeDataclass(version = 2, formerly = "example.State$Layer") record Block(long n) {
                                @PyTreeMigration(from = 1)
                                static void count(io.github.pytree4j.state.StateDict state) {
                                    state.put("n", state.int64("n") + 10);
                                }
                            }
                            static State example() { return new State(new Block(2)); }
                        }
                        """);
        assertEquals("State[layer=Block[n=11]]", lineage.restored(1).toString());
        assertEquals("State[layer=Block[n=2]]", lineage.restored(2).toString());
    }

    /** They have the same fields, so that only the manifest tells them apart, by a name that is another one now. */
    @Test
    void theRecordOfASealedInterfaceIsStoredUnderTheFormerName() throws Exception {
        Lineage lineage = new Lineage(home).then("""
                        @PyTreeDataclass(version = 1) record State(Rule rule) {
                            sealed interface Rule {}
                            @PyTreeDataclass(version = 1) record Sgd(double rate) implements Rule {}
                            @PyTreeDataclass(version = 1) record Adam(double rate) implements Rule {}
                            static State example() { return new State(new Sgd(1)); }
                        }
                        """).then("""
                        @PyTreeDataclass(version = 1) record State(Rule rule) {
                            sealed interface Rule {}
                            @PyTreeDataclass(version = 1, formerly = "example.State$Sgd")
                            record Momentum(double rate) implements Rule {}
                            @PyTreeDataclass(version = 1) record Adam(double rate) implements Rule {}
                            static State example() { return new State(new Momentum(2)); }
                            static State other() { return new State(new Adam(2)); }
                        }
                        """);
        assertEquals("State[rule=Momentum[rate=1.0]]", lineage.restored(1).toString());
        CheckpointManager checkpoints = lineage.builder().build();
        assertEquals(
                List.of("./rule  kind  expected a State.Adam, found a State.Momentum"),
                checkpoints.check(lineage.call("other")).differences().stream()
                        .map(Object::toString)
                        .toList());
        Compatibility withoutTarget = checkpoints.check(lineage.example().getClass());
        assertEquals(List.of(), withoutTarget.unseen());
        assertEquals(Compatibility.Verdict.AS_IS, withoutTarget.verdict());
    }
}
