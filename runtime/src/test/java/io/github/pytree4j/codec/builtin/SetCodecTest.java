package io.github.pytree4j.codec.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.support.Mismatches;
import io.github.pytree4j.support.Origin;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SetCodecTest {
    private static final Codec<Set<String>> STRINGS = new SetCodec<>(LeafCodecs.STRING);
    private static final StateDict AB = new StateDict().put("0", "a").put("1", "b");

    /** Constants with bodies are of classes of their own. */
    private enum Operator {
        PLUS {},
        MINUS {}
    }

    private static Set<String> restore(Origin origin, StateValue state, Set<String> target) {
        return origin.tree(state).restore("the test", STRINGS, target);
    }

    private static Object restore(Object target, StateValue set, RestorePolicy policy) {
        Map<String, Object> tree = Map.of("s", target);
        return PyTrees.fromStateDict(tree, new StateDict().put("s", set), policy, CodecRegistry.empty())
                .get("s");
    }

    @ParameterizedTest
    @EnumSource
    void aSetMayHaveOtherElementsThanItsTarget(Origin origin) {
        assertEquals(Set.of("a", "b"), restore(origin, AB, Set.of("x")));
        assertEquals(Set.of(), restore(origin, new StateDict(), Set.of("x")));
    }

    @ParameterizedTest
    @EnumSource
    void anElementTwiceIsADifference(Origin origin) {
        StateDict state = new StateDict().put("0", "a").put("1", "a");
        assertEquals(
                List.of(". expected a set, found an element twice"),
                Mismatches.explained(() -> restore(origin, state, Set.of())));
    }

    @ParameterizedTest
    @EnumSource
    void anElementOfAnotherKindIsADifferenceAtItsIndex(Origin origin) {
        StateDict state = new StateDict().put("0", "a").put("1", 1);
        assertEquals(List.of("./1 KIND"), Mismatches.of(() -> restore(origin, state, new TreeSet<>())));
    }

    @ParameterizedTest
    @EnumSource
    void elementsThatTheTargetsComparatorCallsTheSameAreADifference(Origin origin) {
        StateDict state = new StateDict().put("0", "a").put("1", "A");
        Set<String> target = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        assertEquals(List.of(". VALUE"), Mismatches.of(() -> restore(origin, state, target)));
    }

    @ParameterizedTest
    @EnumSource
    void aComparatorThatThrowsIsADifference(Origin origin) {
        Set<String> target = new TreeSet<>(SetCodecTest::refuse);
        assertEquals(List.of(". VALUE"), Mismatches.of(() -> restore(origin, AB, target)));
    }

    @Test
    void anEmptySortedSetOfAnyClassNeedsAnExample() {
        for (RestorePolicy policy : List.of(RestorePolicy.STRICT, RestorePolicy.FLAX)) {
            assertEquals(List.of("./s NO_EXAMPLE"), Mismatches.of(() -> restore(new TreeSet<String>(), AB, policy)));
        }
    }

    @Test
    void anEmptyEnumSetOfAnyClassNeedsAnExample() {
        StateDict state = new StateDict().put("0", "MONDAY");
        assertEquals(
                List.of("./s NO_EXAMPLE"),
                Mismatches.of(() -> restore(EnumSet.noneOf(DayOfWeek.class), state, RestorePolicy.STRICT)));
    }

    @Test
    void elementsThatASortedSetCannotCompareAreADifference() {
        StateDict state = new StateDict().put("0", "a").put("1", 1);
        assertEquals(
                List.of("./s VALUE"),
                Mismatches.of(() -> restore(new TreeSet<>(Set.of("x")), state, RestorePolicy.FLAX)));
    }

    @Test
    void aTextThatIsNoConstantIsADifferenceInAnEnumSet() {
        StateDict state = new StateDict().put("0", "SOMEDAY");
        assertEquals(
                List.of("./s VALUE"),
                Mismatches.of(() -> restore(EnumSet.of(DayOfWeek.MONDAY), state, RestorePolicy.FLAX)));
    }

    @Test
    void mappingASortedSetToWhatItCannotHoldIsADifference() {
        Map<String, Object> tree = Map.of("s", new TreeSet<>(Set.of(1, 2)));
        assertEquals(
                List.of("./s VALUE"),
                Mismatches.of(
                        () -> PyTrees.map(tree, leaf -> new ArrayValue(NdArray.scalar((double) leaf.hashCode())))));
    }

    @Test
    void aSetWithoutAnOrderIsWrittenInThatOfItsElements() {
        Set<Integer> set = new HashSet<>(List.of(10, 9, 100, -1));
        StateDict state = PyTrees.toStateDict(set);
        assertEquals(new StateDict().put("0", -1).put("1", 9).put("2", 10).put("3", 100), state);
    }

    @Test
    void aSetWithAnOrderKeepsIt() {
        Set<String> set = new LinkedHashSet<>(List.of("b", "a"));
        assertEquals(new StateDict().put("0", "b").put("1", "a"), PyTrees.toStateDict(set));
        Set<String> sorted = new TreeSet<>(Collections.reverseOrder());
        sorted.addAll(set);
        assertEquals(new StateDict().put("0", "b").put("1", "a"), PyTrees.toStateDict(sorted));
    }

    @Test
    void aSetWithoutAnOrderOfWhatCannotBeComparedIsRefused() {
        Set<NdArray> set = new HashSet<>(List.of(NdArray.arange(1), NdArray.arange(2)));
        var failure = assertThrows(UnsupportedValueException.class, () -> PyTrees.toStateDict(Map.of("s", set)));
        assertTrue(failure.getMessage().startsWith("cannot save ./s: an element of the set is of class NdArray"));
        Set<Object> mixed = new HashSet<>(List.of(1, "a"));
        assertThrows(UnsupportedValueException.class, () -> PyTrees.toStateDict(Map.of("s", mixed)));
    }

    @Test
    void constantsWithBodiesCanBeCompared() {
        Set<Operator> set = Set.of(Operator.MINUS, Operator.PLUS);
        assertEquals(new StateDict().put("0", "PLUS").put("1", "MINUS"), PyTrees.toStateDict(set));
    }

    /** A message of ours recommends a LinkedHashSet, so it has to work everywhere. */
    @Test
    void leavesOfASetWithAnOrderNeedNotBeComparable() {
        Set<NdArray> set = new LinkedHashSet<>(List.of(NdArray.arange(2), NdArray.arange(1)));
        assertEquals(
                List.of(new ArrayValue(NdArray.arange(2)), new ArrayValue(NdArray.arange(1))), PyTrees.leaves(set));
        assertEquals(2, PyTrees.leaves(EnumSet.allOf(Operator.class)).size());
    }

    @Test
    void leavesOfASetComeInTheOrderOfItsElementsWhereTheyHaveOne() {
        Set<Integer> set = new LinkedHashSet<>(List.of(3, 1, 2));
        assertEquals(List.of(IntValue.of(1), IntValue.of(2), IntValue.of(3)), PyTrees.leaves(set));
    }

    private static int refuse(String first, String second) {
        throw new IllegalStateException("cannot compare " + first + " with " + second);
    }
}
