package io.github.pytree4j.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.StringValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class StateDictTest {

    /** model: {step: 1, params: {kernel: [0, 1, 2], bias: 3}}, name: "net" */
    private static StateDict model() {
        StateDict params = new StateDict().put("kernel", NdArray.arange(3)).put("bias", 3);
        StateDict model = new StateDict().put("step", 1).put("params", params);
        return new StateDict().put("model", model).put("name", "net");
    }

    @Test
    void valuesKeepTheOrderInWhichTheyWerePut() {
        StateDict dict = new StateDict().put("b", 1).put("a", 2).put("b", 3);
        assertEquals(List.of("b", "a"), List.copyOf(dict.keys()));
    }

    @Test
    void aValueIsFoundByItsPath() {
        assertEquals(IntValue.of(3), model().get(StatePath.parse("model/params/bias")));
        assertNull(model().get(StatePath.parse("model/params/scale")));
        assertNull(model().get(StatePath.parse("name/of/nothing")));
    }

    @Test
    void aKeyMayHoldSlashes() {
        StateDict dict = new StateDict().put("a/b", 1);
        assertNull(dict.get(StatePath.parse("a/b")));
        assertEquals(IntValue.of(1), dict.get(StatePath.of("a/b")));
        assertEquals("./\"a/b\"", StatePath.of("a/b").toString());
    }

    @Test
    void askingForWhatIsNotThereNamesWhatIs() {
        var failure = assertThrows(NoSuchElementException.class, () -> model().dict("modl"));
        assertEquals("no key \"modl\": the dict has 2 keys: \"model\", \"name\"", failure.getMessage());
    }

    @Test
    void askingForAnotherKindSaysWhatItIs() {
        var failure = assertThrows(IllegalArgumentException.class, () -> model().dict("name"));
        assertEquals("\"name\" is a string, not a dict", failure.getMessage());
    }

    @Test
    void putMakesTheDictsOnTheWay() {
        StateDict dict = new StateDict();
        dict.put(StatePath.parse("a/b/c"), IntValue.of(1));
        assertEquals("{\"a\": {\"b\": {\"c\": 1}}}", dict.toString());
    }

    @Test
    void putDoesNotReplaceALeafOnTheWay() {
        StateDict dict = model();
        assertThrows(IllegalArgumentException.class, () -> dict.put(StatePath.parse("name/x"), IntValue.of(1)));
        assertEquals(model(), dict);
    }

    @Test
    void renameKeepsTheValuesPlace() {
        StateDict dict = model();
        dict.rename(StatePath.parse("model/params/kernel"), "weight");
        assertEquals(
                List.of("weight", "bias"),
                List.copyOf(dict.dict("model").dict("params").keys()));
    }

    @Test
    void renameDoesNotReplaceAnotherKey() {
        assertThrows(
                IllegalArgumentException.class, () -> model().rename(StatePath.parse("model/params/kernel"), "bias"));
    }

    @Test
    void moveTakesAValueToANewPlace() {
        StateDict dict = model();
        dict.move(StatePath.parse("model/params/bias"), StatePath.parse("ema/bias"));
        assertFalse(dict.contains(StatePath.parse("model/params/bias")));
        assertEquals(IntValue.of(3), dict.get(StatePath.parse("ema/bias")));
    }

    @Test
    void aMoveThatCannotBeMadeChangesNothing() {
        for (String to : List.of("name/x", "model/step", "model/params/kernel/inner")) {
            StateDict dict = model();
            StatePath from = StatePath.parse("model/params/kernel");
            assertThrows(IllegalArgumentException.class, () -> dict.move(from, StatePath.parse(to)), to);
            assertEquals(model().toString(), dict.toString());
        }
    }

    @Test
    void removeNamesAPathThatIsNotThere() {
        var failure =
                assertThrows(NoSuchElementException.class, () -> model().remove(StatePath.parse("model/params/scale")));
        assertEquals(
                "cannot remove ./model/params/scale: ./model/params has 2 keys: \"kernel\", \"bias\"",
                failure.getMessage());
    }

    @Test
    void transformReplacesAValueInItsPlace() {
        StateDict dict = model();
        dict.transform(StatePath.parse("name"), name -> new StringValue(name + "!"));
        assertEquals(new StringValue("\"net\"!"), dict.get("name"));
    }

    @Test
    void aCopyChangesApartFromItsOriginal() {
        StateDict dict = model();
        StateDict copy = dict.copy();
        copy.dict("model").put("step", 9);
        assertEquals(model(), dict);
        assertNotEquals(dict, copy);
    }

    @Test
    void patchesApplyInOrderToACopyWhereTheirConditionHolds() {
        Migrations migrations = Migrations.builder()
                .whenPresent("name", Patch.rename("name", "title"), Patch.move("title", "meta/title"))
                .whenMissing("model/batch_stats", Patch.put("model/batch_stats", NdArray.arange(2)))
                .whenMissing("model", Patch.remove("never"))
                .when(state -> state.contains("meta"), Patch.transform("meta/title", t -> new StringValue("x")))
                .build();
        StateDict old = model();
        StateDict migrated = migrations.migrate(old);
        assertEquals(model(), old);
        assertEquals(new StringValue("x"), migrated.get(StatePath.parse("meta/title")));
        assertEquals(NdArray.arange(2), migrated.dict("model").array("batch_stats"));
        assertEquals(migrated, migrations.migrate(migrated));
    }

    @Test
    void namesAreOrderedByTheNumbersInThem() {
        List<String> names = new ArrayList<>(List.of("a_10", "a_9", "b", "a_-1", "a", "a_1e1x", "a_0.5"));
        names.sort(new NaturalOrder());
        assertEquals(List.of("a", "a_-1", "a_0.5", "a_9", "a_10", "a_1e1x", "b"), names);
    }

    @Test
    void aTransformToNullIsRefusedAndChangesNothing() {
        StateDict dict = model();
        var failure = assertThrows(
                NullPointerException.class, () -> dict.transform(StatePath.parse("model/step"), value -> null));
        assertEquals(
                "the result of the change of ./model/step must not be null; Python's None is NullValue.INSTANCE",
                failure.getMessage());
        assertEquals(model(), dict);
    }

    @Test
    void theRootCannotBeChangedByItsPath() {
        StateDict dict = model();
        for (Executable change : List.<Executable>of(
                () -> dict.put(StatePath.ROOT, IntValue.of(1)),
                () -> dict.remove(StatePath.ROOT),
                () -> dict.rename(StatePath.ROOT, "x"),
                () -> dict.move(StatePath.ROOT, StatePath.of("x")),
                () -> dict.transform(StatePath.ROOT, value -> value))) {
            assertThrows(IllegalArgumentException.class, change);
        }
        assertEquals(model(), dict);
    }

    @Test
    void aChangeBelowALeafNamesTheLeaf() {
        var failure = assertThrows(
                IllegalArgumentException.class, () -> model().put(StatePath.parse("name/x/y"), IntValue.of(1)));
        assertEquals("cannot put ./name/x/y: ./name is a string, not a dict", failure.getMessage());
        var missing = assertThrows(NoSuchElementException.class, () -> model().remove(StatePath.parse("name/x")));
        assertEquals("cannot remove ./name/x: ./name is a string", missing.getMessage());
    }

    @Test
    void aCopyAlsoCopiesTheDictsInLists() {
        StateDict dict = new StateDict().put("list", new StateList(List.of(new StateDict().put("a", 1))));
        StateDict copy = dict.copy();
        ((StateDict) copy.list("list").items().get(0)).put("a", 2);
        assertEquals(IntValue.of(1), ((StateDict) dict.list("list").items().get(0)).get("a"));
    }

    @Test
    void messagesAboutDeepPathsAndLongKeysAreBounded() {
        StatePath deep = new StatePath(Collections.nCopies(1000, "key"));
        StatePath wide = StatePath.of("name", "k".repeat(3_000_000));
        StateDict dict = model();
        for (StatePath path : List.of(deep, wide)) {
            for (Executable change : List.<Executable>of(
                    () -> dict.remove(path),
                    () -> dict.rename(path, "x"),
                    () -> dict.move(path, path),
                    () -> dict.int64(path))) {
                var failure = assertThrows(NoSuchElementException.class, change);
                assertTrue(failure.getMessage().length() < 600, failure.getMessage());
            }
        }
        var failure = assertThrows(IllegalArgumentException.class, () -> dict.put(wide, IntValue.of(1)));
        assertTrue(failure.getMessage().length() < 600, failure.getMessage());
    }

    @Test
    void nullsAreRefusedByNameAndChangeNothing() {
        String none = " must not be null; Python's None is NullValue.INSTANCE";
        StatePath path = StatePath.of("name");
        StateDict dict = model();
        refused("key must not be null", () -> dict.get((String) null));
        refused("path must not be null", () -> dict.get((StatePath) null));
        refused("key must not be null", () -> dict.contains((String) null));
        refused("path must not be null", () -> dict.contains((StatePath) null));
        refused("key must not be null", () -> dict.dict((String) null));
        refused("path must not be null", () -> dict.array((StatePath) null));
        refused("key must not be null", () -> dict.put((String) null, 1));
        refused("value" + none, () -> dict.put("name", (StateValue) null));
        refused("value" + none, () -> dict.put("name", (String) null));
        refused("array" + none, () -> dict.put("name", (NdArray) null));
        refused("value" + none, () -> dict.put(path, null));
        refused("path must not be null", () -> dict.put((StatePath) null, IntValue.of(1)));
        refused("key must not be null", () -> dict.remove((String) null));
        refused("path must not be null", () -> dict.remove((StatePath) null));
        refused("newKey must not be null", () -> dict.rename(path, null));
        refused("path must not be null", () -> dict.rename(null, "x"));
        refused("from must not be null", () -> dict.move(null, path));
        refused("to must not be null", () -> dict.move(path, null));
        refused("path must not be null", () -> dict.transform(null, value -> value));
        refused("change must not be null", () -> dict.transform(path, null));
        assertEquals(model(), dict);
    }

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(NullPointerException.class, call).getMessage());
    }

    @Test
    void viewsOfAnEmptyDictShowWhatIsPutLater() {
        StateDict dict = new StateDict();
        Set<String> keys = dict.keys();
        Set<Map.Entry<String, StateValue>> entries = dict.entries();
        assertEquals(Set.of(), keys);
        assertFalse(keys.contains("a"));
        dict.put("a", 1).put("b", 2);
        assertEquals(List.of("a", "b"), List.copyOf(keys));
        assertEquals(Map.of("a", IntValue.of(1), "b", IntValue.of(2)).entrySet(), entries);
        assertTrue(keys.contains("b"));
        dict.remove("a");
        assertEquals(1, entries.size());
    }

    @Test
    void viewsCannotBeChanged() {
        for (StateDict dict : List.of(new StateDict(), model())) {
            StateDict before = dict.copy();
            assertThrows(UnsupportedOperationException.class, () -> dict.keys().add("x"));
            assertThrows(UnsupportedOperationException.class, () -> dict.keys().clear());
            assertThrows(
                    UnsupportedOperationException.class, () -> dict.entries().clear());
            assertEquals(before, dict);
        }
        StateDict dict = model();
        assertThrows(UnsupportedOperationException.class, () -> dict.keys().remove("model"));
        assertThrows(
                UnsupportedOperationException.class,
                () -> dict.entries().iterator().next().setValue(IntValue.of(1)));
    }
}
