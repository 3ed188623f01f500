package io.github.pytree4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.NullValue;
import io.github.pytree4j.support.Mismatches;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RawTreesTest {
    private static final StateDict STATE = new StateDict()
            .put("b", 1)
            .put("none", NullValue.INSTANCE)
            .put("list", new StateList(List.of(IntValue.of(2), new StateDict().put("a/b", 3))));

    @Test
    void nullIsNoLeafAndStaysWhereItIs() {
        assertEquals(List.of(IntValue.of(1), IntValue.of(2), IntValue.of(3)), RawTrees.leaves(STATE));
        assertEquals(STATE, RawTrees.map(STATE, (path, leaf) -> leaf));
    }

    @Test
    void aFunctionIsToldWhereItsLeafStands() {
        List<String> paths = new ArrayList<>();
        RawTrees.map(STATE, (path, leaf) -> {
            paths.add(path.toString());
            return leaf;
        });
        assertEquals(List.of("./b", "./list/0", "./list/1/\"a/b\""), paths);
    }

    @Test
    void aFunctionThatReturnsNullIsToldWhere() {
        var failure = assertThrows(NullPointerException.class, () -> RawTrees.map(STATE, (path, leaf) -> null));
        assertEquals("the function returned null for ./b; Python's None is NullValue.INSTANCE", failure.getMessage());
    }

    @Test
    void everyDifferenceOfTwoTreesIsFound() {
        StateDict other = new StateDict()
                .put("none", 1)
                .put("list", new StateList(List.of(IntValue.of(2))))
                .put("more", 1);
        assertEquals(
                List.of("./b MISSING", "./none KIND", "./list KIND", "./more UNKNOWN"),
                Mismatches.of(() -> RawTrees.combine(STATE, other, (first, second) -> first)));
    }

    /** Frames of a recursion took more than an ordinary stack on one run in many, as the compiler saw fit to inline. */
    @Test
    void depthTakesNothingOfTheStack() {
        assertEquals(framesOfMapping(1), framesOfMapping(100_000));
        assertEquals(framesOfCombining(1), framesOfCombining(100_000));
    }

    private static StateValue nested(int levels) {
        StateValue tree = IntValue.of(1);
        for (int i = 0; i < levels; i++) {
            tree = new StateDict().put("a", tree);
        }
        return tree;
    }

    private static long framesOfMapping(int levels) {
        long[] frames = new long[1];
        RawTrees.map(nested(levels), (path, leaf) -> {
            frames[0] = framesHere();
            return leaf;
        });
        return frames[0];
    }

    private static long framesOfCombining(int levels) {
        long[] frames = new long[1];
        RawTrees.combine(nested(levels), nested(levels), (first, second) -> {
            frames[0] = framesHere();
            return first;
        });
        return frames[0];
    }

    private static long framesHere() {
        return StackWalker.getInstance().walk(Stream::count);
    }
}
