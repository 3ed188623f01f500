package io.github.pytree4j.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.StringValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rules do where they fit; {@link RuleProblemsTest} has those that do not. */
class RulePatchTest {
    private final StateDict state =
            dict("params/Dense_0/kernel=1 params/Dense_0/bias=2 params/Dense_1/kernel=3 step=4");

    @Test
    void aMoveUsesWhatTheWildcardsStandFor() {
        Patch.rules(PathRule.move("params/Dense_*/kernel", "layers/{1}/weight")).apply(state);
        assertEquals(dict("params/Dense_0/bias=2 step=4 layers/0/weight=1 layers/1/weight=3"), state);
    }

    @Test
    void aMovedDictStaysTheSameObject() {
        StateDict dense = state.dict(StatePath.parse("params/Dense_0"));
        StateDict params = state.dict("params");
        Patch.rules(PathRule.move("params/Dense_*", "params/layer_{1}")).apply(state);
        assertSame(dense, state.get(StatePath.parse("params/layer_0")));
        assertSame(params, state.get("params"));
    }

    @Test
    void anArrayIsNeverCopied() {
        StateDict old = new StateDict().put("a", NdArray.arange(3));
        StateValue array = old.get("a");
        List<StateValue> seen = new ArrayList<>();
        Patch.rules(
                        PathRule.move("*", "x/{1}"),
                        PathRule.transform("none", (path, value) -> value).optional())
                .apply(old);
        assertSame(array, old.get(StatePath.parse("x/a")));
        Patch.rules(PathRule.transform("**", (path, value) -> {
                    seen.add(value);
                    return value;
                }))
                .apply(old);
        assertSame(array, seen.get(0));
        assertSame(array, old.get(StatePath.parse("x/a")));
    }

    @Test
    void anOpenPatternMovesLeavesAndEmptyDicts() {
        state.put(StatePath.parse("params/empty"), new StateDict());
        Patch.rules(PathRule.move("params/**", "model/{1}/value")).apply(state);
        assertEquals(
                dict("step=4 model/Dense_0/kernel/value=1 model/Dense_0/bias/value=2 model/Dense_1/kernel/value=3")
                        .put(StatePath.parse("model/empty/value"), new StateDict()),
                state);
    }

    @Test
    void anOpenPatternMayEndInStars() {
        Patch.rules(PathRule.move("**/*", "{2}/{1}/x")).apply(state);
        assertEquals(
                dict("kernel/params/Dense_0/x=1 bias/params/Dense_0/x=2 kernel/params/Dense_1/x=3 step/x=4"), state);
    }

    @Test
    void aFunctionIsToldThePathAndGetsLeavesOnlyFromAnOpenPattern() {
        state.put("empty", new StateDict());
        Patch.rules(PathRule.transform("**", (path, value) -> new StringValue(path + "=" + value)))
                .apply(state);
        assertEquals(
                new StateDict()
                        .put(
                                "params",
                                new StateDict()
                                        .put(
                                                "Dense_0",
                                                new StateDict()
                                                        .put("kernel", "./params/Dense_0/kernel=1")
                                                        .put("bias", "./params/Dense_0/bias=2"))
                                        .put("Dense_1", new StateDict().put("kernel", "./params/Dense_1/kernel=3")))
                        .put("step", "./step=4")
                        .put("empty", new StateDict()),
                state);
    }

    @Test
    void aMoveWithAFunctionIsToldWhereTheValueStood() {
        Patch.rules(PathRule.move("step", "count", (path, value) -> new StringValue(path + " was " + value)))
                .apply(state);
        assertEquals("./step was 4", state.string("count"));
    }

    @Test
    void aRemovalLeavesTheDictThatHeldTheValue() {
        Patch.rules(PathRule.remove("params/*/kernel")).apply(state);
        assertEquals(
                dict("params/Dense_0/bias=2 step=4").put(StatePath.parse("params/Dense_1"), new StateDict()), state);
    }

    @Test
    void whatIsRemovedMayBeInsideOfWhatIsRemoved() {
        StateDict removed = state.dict("params");
        StateDict asBefore = removed.copy();
        Patch.rules(
                        PathRule.remove("**/kernel"),
                        PathRule.remove("params/Dense_0"),
                        PathRule.remove("params"),
                        PathRule.remove("params/Dense_0/*"),
                        PathRule.move("step", "params/Dense_0/kernel"))
                .apply(state);
        assertEquals(dict("params/Dense_0/kernel=4"), state);
        assertEquals(asBefore, removed);
    }

    @Test
    void aSplitMakesSeveralValuesOfOne() {
        StateDict qkv =
                new StateDict().put("qkv", NdArray.of(new int[] {1, 2, 3, 4})).put("z", 9);
        Patch.rules(PathRule.split("qkv", List.of("q", "rest/k"), value -> halves(value)))
                .apply(qkv);
        assertEquals(
                new StateDict()
                        .put("q", NdArray.of(new int[] {1, 2}))
                        .put("z", 9)
                        .put("rest", new StateDict().put("k", NdArray.of(new int[] {3, 4}))),
                qkv);
    }

    private static List<StateValue> halves(StateValue value) {
        int[] all = ((ArrayValue) value).array().toInts();
        return List.of(
                new ArrayValue(NdArray.of(new int[] {all[0], all[1]})),
                new ArrayValue(NdArray.of(new int[] {all[2], all[3]})));
    }

    @Test
    void aMergeJoinsValuesWhoseWildcardsStandForTheSameInTheOrderOfThePatterns() {
        StateDict old = dict("x/0/k=3 x/0/q=2 x/1/q=4 x/1/k=5 x/1/z=6");
        Patch.rules(PathRule.merge(
                        List.of("x/*/q", "x/*/k"),
                        "y/{1}",
                        parts -> new StringValue(parts.get(0) + "," + parts.get(1))))
                .apply(old);
        assertEquals(dict("x/1/z=6").put("y", new StateDict().put("0", "2,3").put("1", "4,5")), old);
    }

    @Test
    void valuesCanChangePlaces() {
        StateDict old = dict("a=1 b/x=2 c=3");
        StateDict b = old.dict("b");
        Patch.rules(PathRule.move("a", "b"), PathRule.move("b", "a")).apply(old);
        assertSame(b, old.get("a"));
        assertEquals(IntValue.of(1), old.get("b"));
        Patch.rules(PathRule.move("*", "{1}")).apply(old);
        assertEquals(List.of("a", "b", "c"), List.copyOf(old.keys()));
    }

    @Test
    void aDictOfWhichAllHasMovedGoes() {
        Patch.rules(PathRule.move("params/*/kernel", "weights/{1}"), PathRule.remove("params/*/bias"))
                .apply(state);
        assertEquals(dict("step=4 weights/Dense_0=1 weights/Dense_1=3"), state);
    }

    @Test
    void aLevelCanBeTakenAwayAndAdded() {
        StateDict old = dict("params/a/kernel=1 params/b/kernel=2 step=3");
        StateDict before = old.copy();
        StateDict params = old.dict("params");
        Patch.rules(PathRule.move("params/*/kernel", "params/{1}")).apply(old);
        assertEquals(dict("params/a=1 params/b=2 step=3"), old);
        assertEquals(List.of("params", "step"), List.copyOf(old.keys()));
        assertSame(params, old.get("params"));
        Patch.rules(PathRule.move("params/*", "params/{1}/kernel")).apply(old);
        assertEquals(before, old);
        assertEquals(before.toString(), old.toString());
    }

    @Test
    void aNewKeyInTheSameDictKeepsThePlaceOfTheOldOne() {
        Patch.rules(PathRule.move("params/*/kernel", "params/{1}/weight")).apply(state);
        assertEquals(
                dict("params/Dense_0/weight=1 params/Dense_0/bias=2 params/Dense_1/weight=3 step=4")
                        .toString(),
                state.toString());
    }

    @Test
    void aFunctionMayChangeTheDictThatItGetsAndReturnOneTwice() {
        StateDict dense = state.dict(StatePath.parse("params/Dense_1"));
        Patch.rules(PathRule.split("params/Dense_1", List.of("a", "b"), value -> {
                    ((StateDict) value).put("bias", 5);
                    return List.of(value, value);
                }))
                .apply(state);
        assertEquals(dict("kernel=3"), dense);
        assertEquals(dict("kernel=3 bias=5"), state.dict("a"));
        state.dict("a").remove("bias");
        assertEquals(dict("kernel=3 bias=5"), state.dict("b"));
    }

    @Test
    void anOptionalRuleMayMatchNothing() {
        StateDict before = state.copy();
        Patch.rules(
                        PathRule.remove("nothing/*").optional(),
                        PathRule.merge(List.of("a/*", "b/*"), "c/{1}", parts -> parts.get(0))
                                .optional())
                .apply(state);
        assertEquals(before, state);
    }

    @Test
    void aStateOfAnyDepthIsSearchedAndChanged() {
        StateDict deep = new StateDict();
        StateDict innermost = deep;
        for (int i = 0; i < 20_000; i++) {
            StateDict next = new StateDict();
            innermost.put("a", next);
            innermost = next;
        }
        innermost.put("kernel", 1);
        Patch.rules(PathRule.move("**/kernel", "{1}/weight")).apply(deep);
        assertEquals(List.of("weight"), List.copyOf(innermost.keys()));
        Patch.rules(PathRule.move("**/weight", "weight")).apply(deep);
        assertEquals(List.of("weight"), List.copyOf(deep.keys()));
        StatePath far = new StatePath(Collections.nCopies(20_000, "b"));
        StringBuilder path = new StringBuilder();
        far.keys().forEach(key -> path.append(key).append('/'));
        Patch.rules(PathRule.move("weight", path + "x")).apply(deep);
        assertTrue(deep.contains(far.child("x")));
    }

    @Test
    void aPatchCanBeAppliedToSeveralStates() {
        StateDict constant = new StateDict().put("x", 1);
        Patch patch = Patch.rules(PathRule.transform("step", (path, value) -> constant));
        StateDict second = state.copy();
        patch.apply(state);
        patch.apply(second);
        state.dict("step").put("x", 2);
        assertEquals(1, second.dict("step").int64("x"));
        assertEquals(1, constant.int64("x"));
    }

    /** A state of integers, from paths and numbers. */
    static StateDict dict(String entries) {
        StateDict dict = new StateDict();
        for (String entry : entries.split(" ", -1)) {
            int equals = entry.indexOf('=');
            dict.put(
                    StatePath.parse(entry.substring(0, equals)),
                    IntValue.of(Long.parseLong(entry.substring(equals + 1))));
        }
        return dict;
    }
}
