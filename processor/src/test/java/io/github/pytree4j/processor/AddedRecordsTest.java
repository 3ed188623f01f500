package io.github.pytree4j.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Compatibility;
import io.github.pytree4j.checkpoint.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records in default values are of today's version, whatever the checkpoint says of others of their class. */
class AddedRecordsTest {
    @TempDir
    private Path home;

    private Lineage added() throws Exception {
        return new Lineage(home).then("""
                        @PyTreeDataclass(version = 1) record State(Layer first) {
                            @PyTreeDataclass(version = 1) record Layer(long metres) {}
                            static State example() { return new State(new Layer(1)); }
                        }
                        """).then("""
                        @PyTreeDataclass(version = 2) record State(Layer first, @PyTreeField(orElse = "newLayer") Layer second) {
                            static Layer newLayer() { return new Layer(7); }
                            @PyTreeDataclass(version = 2) record Layer(long metres) {
                                @PyTreeMigration(from = 1)
                                static void fromKilometres(io.github.pytree4j.state.StateDict state) {
                                    state.put("metres", 1000 * state.int64("metres"));
                                }
                            }
                            static State example() { return new State(new Layer(0), new Layer(0)); }
                        }
                        """);
    }

    @Test
    void theyAreNotMigrated() throws Exception {
        assertEquals(
                "State[first=Layer[metres=1000], second=Layer[metres=7]]",
                added().restored(1).toString());
    }

    @Test
    void theirVersionIsKnownWhereThatOfOthersIsAssumed() throws Exception {
        Lineage lineage = added();
        lineage.save(1, lineage.example(1));
        CheckpointManager checkpoints = lineage.builder().build();
        Path copy = Files.createDirectories(home.resolve("flax")).resolve("checkpoint_1");
        Files.copy(checkpoints.file(Step.of(1)), copy);
        Object target = lineage.example();
        Class<?> layer = target.getClass().getRecordComponents()[0].getType();
        CheckpointManager unknown = CheckpointManager.builder(copy.getParent()).build();
        assertEquals(
                List.of("./first"),
                unknown.check(target).differences().stream()
                        .map(difference -> difference.path().toString())
                        .toList());
        assertEquals(
                "State[first=Layer[metres=1000], second=Layer[metres=7]]",
                CheckpointManager.builder(copy.getParent())
                        .assume(layer, 1)
                        .build()
                        .restore(target)
                        .toString());
    }

    @Test
    void oneOfASealedInterfaceIsKnownWithoutATarget() throws Exception {
        Lineage lineage = new Lineage(home).then("""
                        @PyTreeDataclass(version = 1) record State(long n) {
                            static State example() { return new State(1); }
                        }
                        """).then("""
                        @PyTreeDataclass(version = 2) record State(long n, @PyTreeField(orElse = "newRules") List<Rule> rules) {
                            sealed interface Rule {}
                            @PyTreeDataclass record Sgd(double rate) implements Rule {}
                            @PyTreeDataclass record Adam(double rate) implements Rule {}
                            static List<Rule> newRules() { return List.of(new Sgd(1), new Adam(2)); }
                            static State example() { return new State(2, newRules()); }
                        }
                        """);
        lineage.save(1, lineage.example(1));
        CheckpointManager into =
                CheckpointManager.builder(home.resolve("migrated")).build();
        Object target = lineage.example();
        Compatibility done = lineage.builder().build().migrate(target.getClass(), Step.of(1), into);
        assertEquals(List.of(), done.unseen());
        assertEquals(
                "State[n=1, rules=[Sgd[rate=1.0], Adam[rate=2.0]]]",
                into.restore(target).toString());
    }
}
