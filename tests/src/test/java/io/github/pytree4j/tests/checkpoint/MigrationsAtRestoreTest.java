package io.github.pytree4j.tests.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.MigrationException;
import io.github.pytree4j.state.Migrations;
import io.github.pytree4j.state.Patch;
import io.github.pytree4j.state.PathRule;
import io.github.pytree4j.state.StateDictMismatchException;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.FloatValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.StringValue;
import io.github.pytree4j.tests.support.DirectorySnapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old checkpoints brought up to date while they are restored. */
class MigrationsAtRestoreTest {
    private static final Map<String, Object> OLD = Map.of("step", 7L, "lr", 0.5, "model", Map.of("w", "old"));

    @TempDir
    Path directory;

    @BeforeEach
    void saveOldState() {
        CheckpointManager.builder(directory).build().save(0, OLD);
    }

    @Test
    void whatIsMissingIsPut() {
        Migrations migrations = Migrations.builder()
                .whenMissing("model/stats", Patch.put("model/stats", NdArray.arange(2)))
                .build();
        Map<String, Object> target =
                Map.of("step", 0L, "lr", 0.0, "model", Map.of("w", "", "stats", NdArray.arange(2)));
        Map<String, Object> restored = manager(migrations).restore(target);
        assertEquals(Map.of("w", "old", "stats", NdArray.arange(2)), restored.get("model"));
    }

    @Test
    void whatIsPresentIsRenamed() {
        Migrations migrations = Migrations.builder()
                .whenPresent("lr", Patch.rename("lr", "learning_rate"))
                .build();
        Map<String, Object> target = Map.of("step", 0L, "learning_rate", 0.0, "model", Map.of("w", ""));
        assertEquals(0.5, manager(migrations).restore(target).get("learning_rate"));
    }

    @Test
    void whatStandsElsewhereIsMovedAndDictsOnTheWayAreMade() {
        Migrations migrations = Migrations.builder()
                .whenPresent("lr", Patch.move("lr", "hyper/optimizer/lr"))
                .build();
        Map<String, Object> target =
                Map.of("step", 0L, "hyper", Map.of("optimizer", Map.of("lr", 0.0)), "model", Map.of("w", ""));
        assertEquals(
                Map.of("optimizer", Map.of("lr", 0.5)),
                manager(migrations).restore(target).get("hyper"));
    }

    @Test
    void whatHasAnotherUnitIsTransformed() {
        Migrations migrations = Migrations.builder()
                .when(state -> state.get("step") instanceof IntValue, Patch.transform("step", value -> half(value)))
                .build();
        Map<String, Object> target = Map.of("step", 0.0, "lr", 0.0, "model", Map.of("w", ""));
        assertEquals(3.5, manager(migrations).restore(target).get("step"));
    }

    @Test
    void whatMatchesAPatternIsMovedAndJoined() {
        Map<String, Object> layers = Map.of("l_0", Map.of("q", "a", "k", "b"), "l_1", Map.of("q", "c", "k", "d"));
        CheckpointManager.builder(directory).build().save(1, Map.of("params", layers, "step", 1L));
        Migrations migrations = Migrations.builder()
                .whenPresent(
                        "params",
                        Patch.rules(PathRule.merge(
                                List.of("params/l_*/q", "params/l_*/k"),
                                "layers/{1}",
                                parts -> new StringValue(parts.get(0) + " and " + parts.get(1)))))
                .build();
        Map<String, Object> target = Map.of("layers", Map.of("0", "", "1", ""), "step", 0L);
        assertEquals(
                Map.of("layers", Map.of("0", "\"a\" and \"b\"", "1", "\"c\" and \"d\""), "step", 1L),
                manager(migrations).restore(target));
    }

    @Test
    void everyRuleThatMatchesNothingIsNamedAndTheFileStays() {
        DirectorySnapshot before = DirectorySnapshot.of(directory);
        CheckpointManager checkpoints = manager(Migrations.builder()
                .whenPresent("lr", Patch.rules(PathRule.remove("opt/**"), PathRule.move("model/*/w", "w/{1}")))
                .build());
        MigrationException e = assertThrows(MigrationException.class, () -> checkpoints.restore(OLD));
        assertEquals("""
                migration 1 (when ./lr is present), patch 1 of 1: the rules do not fit the state: 2 problems
                  rule 1 (remove ./opt/**) matches nothing: the state has 3 keys: "lr", "model", "step"
                  rule 2 (move ./model/*/w to ./w/{1}) matches nothing: ./model/w is a string
                A rule that may match nothing: optional(), or a condition of the migration.""", e.getMessage());
        assertEquals(before, DirectorySnapshot.of(directory));
    }

    @Test
    void whatIsNoLongerWantedIsRemoved() {
        Migrations migrations =
                Migrations.builder().whenPresent("lr", Patch.remove("lr")).build();
        Map<String, Object> target = Map.of("step", 0L, "model", Map.of("w", ""));
        assertEquals(
                Map.of("step", 7L, "model", Map.of("w", "old")),
                manager(migrations).restore(target));
    }

    @Test
    void eachMigrationSeesWhatTheOnesBeforeItMade() {
        Migrations migrations = Migrations.builder()
                .whenPresent("lr", Patch.rename("lr", "rate"))
                .whenPresent("rate", Patch.rename("rate", "learning_rate"))
                .build();
        Map<String, Object> target = Map.of("step", 0L, "learning_rate", 0.0, "model", Map.of("w", ""));
        assertEquals(0.5, manager(migrations).restore(target).get("learning_rate"));
    }

    @Test
    void stateThatIsUpToDateIsLeftAlone() {
        Migrations migrations = Migrations.builder()
                .whenPresent("learning-rate", Patch.rename("learning-rate", "lr"))
                .whenMissing("step", Patch.put("step", IntValue.of(0)))
                .build();
        Map<String, Object> target = Map.of("step", 0L, "lr", 0.0, "model", Map.of("w", ""));
        assertEquals(OLD, manager(migrations).restore(target));
    }

    @Test
    void migrationsApplyToARestoreByStepAndByPathToo() {
        Migrations migrations =
                Migrations.builder().whenPresent("lr", Patch.remove("lr")).build();
        Map<String, Object> target = Map.of("step", 0L, "model", Map.of("w", ""));
        CheckpointManager checkpoints = manager(migrations);
        assertEquals(7L, checkpoints.restore(target, Step.of(0)).get("step"));
        assertEquals(
                7L,
                checkpoints.restore(target, directory.resolve("checkpoint_0")).get("step"));
        assertEquals(7L, checkpoints.restoreOr(target).get("step"));
    }

    @Test
    void migrationsDoNotApplyToARawRestore() {
        Migrations migrations =
                Migrations.builder().whenPresent("lr", Patch.remove("lr")).build();
        assertEquals(new FloatValue(0.5), manager(migrations).restoreRaw().get("lr"));
    }

    @Test
    void theFileStaysAsItIs() {
        DirectorySnapshot before = DirectorySnapshot.of(directory);
        Migrations migrations =
                Migrations.builder().whenPresent("lr", Patch.remove("lr")).build();
        manager(migrations).restore(Map.of("step", 0L, "model", Map.of("w", "")));
        assertEquals(before, DirectorySnapshot.of(directory));
    }

    @Test
    void whatDoesNotFitAfterAllMigrationsIsReported() {
        Migrations migrations =
                Migrations.builder().whenPresent("lr", Patch.remove("lr")).build();
        CheckpointManager checkpoints = manager(migrations);
        StateDictMismatchException e =
                assertThrows(StateDictMismatchException.class, () -> checkpoints.restore(Map.of("step", 0L)));
        assertEquals("./model", e.differences().get(0).path().toString());
        assertEquals(1, e.differences().size());
    }

    private CheckpointManager manager(Migrations migrations) {
        return CheckpointManager.builder(directory).migrations(migrations).build();
    }

    private static StateValue half(StateValue value) {
        return new FloatValue(((IntValue) value).bits() / 2.0);
    }
}
