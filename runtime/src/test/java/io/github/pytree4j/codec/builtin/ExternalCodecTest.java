package io.github.pytree4j.codec.builtin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.codec.TreeReader;
import io.github.pytree4j.codec.generated.Codecs;
import io.github.pytree4j.codec.generated.MapKey;
import io.github.pytree4j.errors.CodecException;
import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.StateDictMismatchException;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.ExternalValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.stream.Restoration;
import io.github.pytree4j.support.FakeArray;
import io.github.pytree4j.support.FakeReferences;
import io.github.pytree4j.support.Home;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the table: what is stored in the place of a target, where one or both are external arrays. */
class ExternalCodecTest {
    private static final NdArray FOUR = NdArray.arange(4);
    private static final NdArray SIX = NdArray.arange(6);
    private static final NdArray THREE = NdArray.arange(3);
    private static final NdArray NUMBER = NdArray.scalar(7L);
    private static final FakeArray TARGET = new FakeArray(FOUR, "the target's mesh");

    private static FakeArray stored(NdArray whole) {
        return new FakeArray(whole, "the old mesh");
    }

    private static FakeArray restored(NdArray whole) {
        return new FakeArray(whole, TARGET.sharding());
    }

    private static Map<String, Object> tree(Object leaf) {
        return new HashMap<>(Collections.singletonMap("w", leaf));
    }

    private static Object restore(Home home, Object leaf, Object target, RestorePolicy policy) {
        FakeReferences beside = new FakeReferences();
        Object restored = Home.restore(home.written(tree(leaf), beside), beside, tree(target), policy);
        return ((Map<?, ?>) restored).get("w");
    }

    private static List<String> differences(Home home, Object leaf, Object target, RestorePolicy policy) {
        var failure = assertThrows(
                StateDictMismatchException.class, () -> restore(home, leaf, target, policy), leaf + " for " + target);
        return failure.differences().stream().map(Difference::toString).toList();
    }

    static Stream<Arguments> fitting() {
        return Stream.of(
                arguments(TARGET, stored(FOUR), restored(FOUR)),
                arguments(TARGET, stored(SIX), restored(SIX)),
                arguments(TARGET, FOUR, restored(FOUR)),
                arguments(TARGET, SIX, restored(SIX)),
                arguments(TARGET, 7L, restored(NUMBER)),
                arguments(new FakeArray(NdArray.scalar(0.0), "m"), 2.5, new FakeArray(NdArray.scalar(2.5), "m")),
                arguments(FOUR, stored(FOUR), FOUR),
                arguments(null, stored(FOUR), new ExternalValue(stored(FOUR))),
                arguments(IntValue.of(0), stored(FOUR), new ExternalValue(stored(FOUR))),
                arguments(7L, stored(NUMBER), 7L),
                arguments(1.5, stored(NUMBER), 7.0),
                arguments(Optional.of(TARGET), stored(SIX), Optional.of(restored(SIX))),
                arguments(Optional.of(TARGET), Optional.empty(), Optional.empty()),
                arguments(List.of(TARGET, FOUR), List.of(FOUR, stored(FOUR)), List.of(restored(FOUR), FOUR)),
                arguments(Map.of("a", TARGET), Map.of("a", stored(SIX)), Map.of("a", restored(SIX))));
    }

    @ParameterizedTest
    @MethodSource("fitting")
    void whatFitsIsDistributedLikeTheTargetOrGatheredForIt(Object target, Object leaf, Object expected) {
        for (Home home : Home.values()) {
            assertEquals(expected, restore(home, leaf, target, RestorePolicy.STRICT), home.name());
            assertEquals(expected, restore(home, leaf, target, RestorePolicy.FLAX), home.name());
        }
    }

    static Stream<Arguments> refused() {
        FakeArray floats = new FakeArray(NdArray.zeros(DType.FLOAT32, 4), "the target's mesh");
        return Stream.of(
                arguments(floats, stored(FOUR), "dtype  expected float32, found int64"),
                arguments(floats, FOUR, "dtype  expected float32, found int64"),
                arguments(TARGET, 2.5, "dtype  expected int64, found float64"),
                arguments(TARGET, "text", "kind  expected int64[4], found the string \"text\""),
                arguments(TARGET, new byte[2], "kind  expected int64[4], found bytes"),
                arguments(TARGET, null, "kind  expected int64[4], found null"),
                arguments(TARGET, Map.of("a", 1), "kind  expected int64[4], found a dict"),
                arguments(SIX, stored(FOUR), "shape  expected [6], found [4]"),
                arguments(new float[4], stored(FOUR), "dtype  expected float32, found int64"),
                arguments("text", stored(FOUR), "kind  expected a string, found an external array, int64[4]"),
                arguments(7, stored(FOUR), "kind  expected an int, found an external array, int64[4]"),
                arguments(true, stored(NUMBER), "kind  expected a bool, found an external array, int64[]"),
                arguments(Map.of("a", 1), stored(FOUR), "kind  expected a dict, found an external array, int64[4]"),
                arguments(List.of(1), stored(FOUR), "kind  expected a list of 1, found an external array, int64[4]"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatDoesNotFitIsADifference(Object target, Object leaf, String expected) {
        for (Home home : Home.values()) {
            assertEquals(
                    List.of("./w  " + expected), differences(home, leaf, target, RestorePolicy.STRICT), home.name());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeDividedIsADifferenceUnderEveryPolicy(Home home) {
        for (Object leaf : List.of(THREE, stored(THREE))) {
            for (RestorePolicy policy : List.of(RestorePolicy.STRICT, RestorePolicy.FLAX)) {
                assertEquals(
                        List.of("./w  value  expected an array that the target's sharding can divide,"
                                + " found int64[3]: axis 0 has 3 elements, and 2 devices"),
                        differences(home, leaf, TARGET, policy));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesThatAreNotComparedAreStillDistributed(Home home) {
        FakeArray floats = new FakeArray(NdArray.zeros(DType.FLOAT32, 4), "the target's mesh");
        assertEquals(restored(FOUR), restore(home, stored(FOUR), floats, RestorePolicy.FLAX));
        assertEquals(restored(FOUR), restore(home, FOUR, floats, RestorePolicy.FLAX));
        assertEquals(FOUR, restore(home, stored(FOUR), SIX, RestorePolicy.FLAX));
        assertEquals("text", restore(home, "text", TARGET, RestorePolicy.FLAX));
        assertEquals(null, restore(home, null, TARGET, RestorePolicy.FLAX));
        assertEquals(
                List.of("./w  kind  expected a string, found an external array, int64[4]"),
                differences(home, stored(FOUR), "text", RestorePolicy.FLAX));
    }

    @ParameterizedTest
    @EnumSource
    void javaArraysAreFilledWithWhatWasGathered(Home home) {
        assertArrayEquals(
                new long[] {0, 1, 2, 3}, (long[]) restore(home, stored(FOUR), new long[4], RestorePolicy.STRICT));
        assertEquals(
                List.of("./w  shape  expected [3], found [4]"),
                differences(home, stored(FOUR), new long[3], RestorePolicy.STRICT));
    }

    @ParameterizedTest
    @EnumSource
    void allDifferencesAreToldAtOnceAndNothingIsReadForThem(Home home) {
        FakeArray first = stored(FOUR);
        FakeArray second = stored(FOUR);
        FakeReferences beside = new FakeReferences();
        var reader = home.written(Map.of("a", first, "b", second, "c", 1), beside);
        Map<String, Object> target = Map.of("a", SIX, "b", new float[1], "c", TARGET, "d", TARGET);
        var failure = assertThrows(
                StateDictMismatchException.class, () -> Home.restore(reader, beside, target, RestorePolicy.STRICT));
        assertEquals(4, failure.differences().size(), failure.getMessage());
        assertEquals(0, first.gathered());
    }

    /** A component of a class of its own, as generated codecs have it. */
    private static <T> T decoded(Home home, Codec<T> codec, Object tree, T target) {
        FakeReferences beside = new FakeReferences();
        Restoration restoration = new Restoration(Home.stored(beside));
        return new TreeReader(home.written(tree, beside), CodecRegistry.empty(), RestorePolicy.STRICT, restoration)
                .restore("the test", codec, target);
    }

    @ParameterizedTest
    @EnumSource
    void aComponentWithoutATargetSaysThatTheShardingIsMissing(Home home) {
        Codec<Map<String, FakeArray>> codec = Codecs.map(MapKey.STRING, Codecs.external(FakeArray.class));
        Map<String, FakeArray> target = new HashMap<>();
        target.put("w", null);
        for (Object leaf : List.of(FOUR, stored(FOUR))) {
            var failure = assertThrows(
                    StateDictMismatchException.class, () -> decoded(home, codec, Map.of("w", leaf), target));
            assertEquals(
                    "expected an array whose sharding says which process holds what as an example in the target,"
                            + " found null there",
                    failure.differences().get(0).explanation());
            assertEquals(
                    Difference.Type.NO_EXAMPLE, failure.differences().get(0).type());
        }
    }

    @ParameterizedTest
    @EnumSource
    void componentsOfAllFormsAreDistributed(Home home) {
        Codec<FakeArray> one = Codecs.external(FakeArray.class);
        Codec<List<Optional<FakeArray>>> codec = Codecs.list(Codecs.optional(one));
        List<Optional<FakeArray>> target = List.of(Optional.of(TARGET), Optional.of(TARGET));
        List<Object> leaves = new ArrayList<>(Arrays.asList(stored(SIX), null));
        assertEquals(List.of(Optional.of(restored(SIX)), Optional.empty()), decoded(home, codec, leaves, target));
    }

    @ParameterizedTest
    @EnumSource
    void anArrayThatBecomesOneOfAnotherClassIsTheFaultOfItsClass(Home home) {
        abstract class Other implements io.github.pytree4j.array.ExternalArray {}
        Other target = new Other() {
            @Override
            public DType dtype() {
                return DType.INT64;
            }

            @Override
            public long[] shape() {
                return new long[0];
            }

            @Override
            public NdArray gather() {
                return FOUR;
            }

            @Override
            public FakeArray distribute(io.github.pytree4j.array.ExternalArray found) {
                return restored(FOUR);
            }

            @Override
            public FakeArray distribute(NdArray found) {
                return restored(FOUR);
            }
        };
        Codec<Map<String, Other>> codec = Codecs.map(MapKey.STRING, Codecs.external(Other.class));
        var failure = assertThrows(
                CodecException.class, () -> decoded(home, codec, Map.of("w", stored(FOUR)), Map.of("w", target)));
        assertTrue(failure.getMessage().contains("./w"), failure.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void aRawComponentHasTheWholeArrayIfThatIsWanted(Home home) {
        FakeReferences beside = new FakeReferences(true, false);
        Object restored =
                Home.restore(home.written(tree(stored(FOUR)), beside), beside, tree(null), RestorePolicy.STRICT);
        StateValue whole = new ArrayValue(FOUR);
        assertEquals(tree(whole), restored);
    }

    @ParameterizedTest
    @EnumSource
    void aPartialRestoreKeepsTheTargetWhereItHasNoArray(Home home) {
        FakeReferences beside = new FakeReferences(false, true);
        Map<String, Object> stored = Map.of("a", stored(SIX), "b", stored(FOUR), "c", stored(FOUR), "d", stored(FOUR));
        Map<String, Object> target =
                Map.of("a", TARGET, "b", "text", "c", Optional.of(Map.of("k", 1)), "d", List.of("x"));
        for (RestorePolicy policy : List.of(RestorePolicy.STRICT, RestorePolicy.FLAX)) {
            assertEquals(
                    Map.of("a", restored(SIX), "b", "text", "c", Optional.of(Map.of("k", 1)), "d", List.of("x")),
                    Home.restore(home.written(stored, beside), beside, target, policy));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPartialRestoreStillComparesArrays(Home home) {
        FakeReferences beside = new FakeReferences(false, true);
        assertThrows(
                StateDictMismatchException.class,
                () -> Home.restore(home.written(tree(stored(FOUR)), beside), beside, tree(SIX), RestorePolicy.STRICT));
    }
}
