package io.github.pytree4j.codec.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.NullValue;
import io.github.pytree4j.support.Mismatches;
import io.github.pytree4j.support.Origin;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MapCodecTest {
    private static final Codec<Map<Integer, Long>> FIXED = new MapCodec<>(KeyText.INTEGER, LeafCodecs.LONG, false);
    private static final Codec<Map<Integer, Long>> GROWING = new MapCodec<>(KeyText.INTEGER, LeafCodecs.LONG, true);
    private static final Codec<Map<String, Long>> TEXTS = new MapCodec<>(KeyText.STRING, LeafCodecs.LONG, true);
    private static final StateDict STATE = new StateDict().put("2", 12).put("1", 11);

    private static <T> T restore(Origin origin, Codec<T> codec, StateValue state, T target, RestorePolicy policy) {
        return origin.tree(state, policy).restore("the test", codec, target);
    }

    private static <T> T restore(Origin origin, Codec<T> codec, StateValue state, T target) {
        return restore(origin, codec, state, target, RestorePolicy.STRICT);
    }

    @ParameterizedTest
    @EnumSource
    void theOrderIsThatOfTheTarget(Origin origin) {
        Map<Integer, Long> target = new LinkedHashMap<>();
        target.put(1, 0L);
        target.put(2, 0L);
        assertEquals("{1=11, 2=12}", restore(origin, FIXED, STATE, target).toString());
    }

    @ParameterizedTest
    @EnumSource
    void otherKeysThanTheTargetsAreDifferences(Origin origin) {
        assertEquals(
                List.of("./1 UNKNOWN", "./7 MISSING"),
                Mismatches.of(() -> restore(origin, FIXED, STATE, Map.of(2, 0L, 7, 0L))));
    }

    @ParameterizedTest
    @EnumSource
    void policiesDropAndKeep(Origin origin) {
        RestorePolicy policy = RestorePolicy.STRICT.droppingUnknown().keepingTarget();
        assertEquals(Map.of(2, 12L, 7, 70L), restore(origin, FIXED, STATE, Map.of(2, 0L, 7, 70L), policy));
    }

    @ParameterizedTest
    @EnumSource
    void aMapThatGrowsHasTheKeysOfTheCheckpoint(Origin origin) {
        Map<Integer, Long> restored = restore(origin, GROWING, STATE, new LinkedHashMap<>(Map.of(7, 0L)));
        assertEquals("{2=12, 1=11}", restored.toString());
    }

    @ParameterizedTest
    @EnumSource
    void aTextThatIsNoKeyIsADifferenceAtItsPath(Origin origin) {
        StateDict state = new StateDict().put("01", 1).put("x", 2);
        assertEquals(
                List.of("./01 expected an int, found the key \"01\"", "./x expected an int, found the key \"x\""),
                Mismatches.explained(() -> restore(origin, GROWING, state, Map.of())));
    }

    @ParameterizedTest
    @EnumSource
    void keysThatTheTargetsComparatorCallsTheSameAreADifference(Origin origin) {
        StateDict state = new StateDict().put("a", 1).put("A", 2);
        Map<String, Long> target = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        assertEquals(List.of(". VALUE"), Mismatches.of(() -> restore(origin, TEXTS, state, target)));
    }

    @ParameterizedTest
    @EnumSource
    void aComparatorThatThrowsIsADifference(Origin origin) {
        Map<String, Long> target = new TreeMap<>(MapCodecTest::refuse);
        assertEquals(List.of(". VALUE"), Mismatches.of(() -> restore(origin, TEXTS, STATE, target)));
    }

    @ParameterizedTest
    @EnumSource
    void nullInAMapThatHoldsNoneIsADifference(Origin origin) {
        StateDict state = new StateDict().put("a", NullValue.INSTANCE);
        Map<String, Long> target = new ConcurrentHashMap<>();
        assertEquals(List.of(". VALUE"), Mismatches.of(() -> restore(origin, TEXTS, state, target)));
    }

    @ParameterizedTest
    @EnumSource
    void nullAndOtherKindsAreNoDict(Origin origin) {
        assertEquals(List.of(". KIND"), Mismatches.of(() -> restore(origin, TEXTS, NullValue.INSTANCE, Map.of())));
        assertEquals(List.of(". KIND"), Mismatches.of(() -> restore(origin, TEXTS, IntValue.of(1), Map.of())));
    }

    @Test
    void keysThatADictCannotHaveAreRefusedBeforeAnythingIsWritten() {
        Map<Object, Object> map = new HashMap<>();
        map.put(null, 1);
        var failure = assertThrows(UnsupportedValueException.class, () -> PyTrees.toStateDict(map));
        assertTrue(failure.getMessage().contains("a key of the map is null"), failure.getMessage());
        assertThrows(UnsupportedValueException.class, () -> PyTrees.toStateDict(Map.of(1.5, 1)));
    }

    @Test
    void twoKeysWithOneSpellingAreRefused() {
        var failure = assertThrows(UnsupportedValueException.class, () -> PyTrees.toStateDict(Map.of(1, 1, "1", 2)));
        assertEquals("cannot save .: two keys of the map are both spelled \"1\"", failure.getMessage());
    }

    private static int refuse(String first, String second) {
        throw new IllegalStateException("cannot compare " + first + " with " + second);
    }
}
