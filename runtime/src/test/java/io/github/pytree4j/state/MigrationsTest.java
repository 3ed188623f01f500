package io.github.pytree4j.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.errors.CheckpointException;
import io.github.pytree4j.errors.MigrationException;
import io.github.pytree4j.state.StateValue.IntValue;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class MigrationsTest {

    private static StateDict old() {
        return new StateDict().put("weights", 1).put("model", new StateDict().put("bias", 2));
    }

    @Test
    void aFailingPatchIsACheckpointExceptionThatSaysWhichAndWhy() {
        Migrations migrations = Migrations.builder()
                .whenMissing("x", Patch.put("x", IntValue.of(1)))
                .whenPresent("weights", Patch.rename("weights", "kernel"), Patch.remove("model/scale"))
                .build();
        StateDict state = old();
        CheckpointException failure = assertThrows(MigrationException.class, () -> migrations.migrate(state));
        assertEquals(
                "migration 2 (when ./weights is present), patch 2 of 2:"
                        + " cannot remove ./model/scale: ./model has the key \"bias\"",
                failure.getMessage());
        assertInstanceOf(NoSuchElementException.class, failure.getCause());
        assertEquals(old().toString(), state.toString());
    }

    @Test
    void aFailingConditionIsACheckpointExceptionToo() {
        Migrations migrations = Migrations.builder()
                .when(state -> state.dict("weights").isEmpty(), Patch.remove("weights"))
                .build();
        var failure = assertThrows(MigrationException.class, () -> migrations.migrate(old()));
        assertEquals(
                "migration 1 (with a condition in code), in its condition: \"weights\" is an int, not a dict",
                failure.getMessage());
        assertInstanceOf(IllegalArgumentException.class, failure.getCause());
    }

    @Test
    void aCauseWithoutAMessageIsNamedByItsClass() {
        Migrations migrations = Migrations.builder()
                .whenMissing("x", state -> {
                    throw new UnsupportedOperationException();
                })
                .build();
        var failure = assertThrows(MigrationException.class, () -> migrations.migrate(old()));
        assertEquals(
                "migration 1 (when ./x is missing), patch 1 of 1: java.lang.UnsupportedOperationException",
                failure.getMessage());
    }

    @Test
    void aLongMessageOfACauseIsCut() {
        Migrations migrations = Migrations.builder()
                .whenMissing("x".repeat(1_000_000), state -> {
                    throw new IllegalStateException("y".repeat(1_000_000));
                })
                .build();
        var failure = assertThrows(MigrationException.class, () -> migrations.migrate(old()));
        assertTrue(failure.getMessage().length() < 800);
    }

    @Test
    void anErrorIsNotWrapped() {
        AssertionError error = new AssertionError("mine");
        Migrations migrations = Migrations.builder()
                .whenMissing("x", state -> {
                    throw error;
                })
                .build();
        assertSame(error, assertThrows(AssertionError.class, () -> migrations.migrate(old())));
    }

    @Test
    void aDictThatAPatchPutsIsNotSharedBetweenStates() {
        StateDict stats = new StateDict().put("mean", 0);
        Migrations migrations = Migrations.builder()
                .whenMissing("stats", Patch.put("stats", stats), Patch.rename("stats/mean", "average"))
                .build();
        stats.put("later", 1);
        StateDict first = migrations.migrate(old());
        StateDict second = migrations.migrate(old());
        assertEquals(new StateDict().put("average", 0), first.dict("stats"));
        assertEquals(first, second);
        first.dict("stats").put("average", 5);
        assertEquals(new StateDict().put("average", 0), second.dict("stats"));
    }

    @Test
    void theTextOfAPathIsReadWhenThePatchIsMade() {
        assertThrows(IllegalArgumentException.class, () -> Patch.remove("\"open"));
        assertThrows(IllegalArgumentException.class, () -> Migrations.builder().whenMissing("\"open"));
    }

    @Test
    void pathsMayHaveKeysInQuotes() {
        StateDict state = new StateDict().put("a/b", 1);
        Migrations migrations = Migrations.builder()
                .whenPresent("\"a/b\"", Patch.move("\"a/b\"", "a/b"))
                .build();
        assertEquals(new StateDict().put("a", new StateDict().put("b", 1)), migrations.migrate(state));
    }

    @Test
    void nullsAreRefusedByName() {
        refused("state must not be null", () -> Migrations.none().migrate(null));
        refused("the text of a path must not be null", () -> Migrations.builder()
                .whenMissing(null));
        refused("the text of a path must not be null", () -> Migrations.builder()
                .whenPresent(null));
        refused("condition must not be null", () -> Migrations.builder().when(null));
        refused("patches must not be null", () -> Migrations.builder().when(state -> true, (Patch[]) null));
        refused("a patch must not be null", () -> Migrations.builder().when(state -> true, (Patch) null));
        refused("the text of a path must not be null", () -> Patch.put(null, IntValue.of(1)));
        refused("value must not be null; Python's None is NullValue.INSTANCE", () -> Patch.put("a", (StateValue) null));
        refused("array must not be null; Python's None is NullValue.INSTANCE", () -> Patch.put("a", (NdArray) null));
        refused("the text of a path must not be null", () -> Patch.remove(null));
        refused("the text of a path must not be null", () -> Patch.rename(null, "b"));
        refused("newKey must not be null", () -> Patch.rename("a", null));
        refused("the text of a path must not be null", () -> Patch.move(null, "b"));
        refused("the text of a path must not be null", () -> Patch.move("a", null));
        refused("the text of a path must not be null", () -> Patch.transform(null, value -> value));
        refused("change must not be null", () -> Patch.transform("a", null));
        refused("params must not be null", () -> PreLinen.convert(null));
    }

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(NullPointerException.class, call).getMessage());
    }

    @Test
    void modulesOfPreLinenFlaxAreNumberedForEachClassApart() {
        StateDict params = new StateDict()
                .put("Dense_10", 3)
                .put("Conv_0", 1)
                .put("Dense_9", 2)
                .put("scale", 4);
        StateDict converted = PreLinen.convert(params);
        assertEquals(List.of("Conv_0", "Dense_0", "Dense_1", "scale"), List.copyOf(converted.keys()));
        assertEquals(2, converted.int64("Dense_0"));
    }
}
