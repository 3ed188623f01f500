package io.github.pytree4j.tests.serialization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.StateDictMismatchException;
import io.github.pytree4j.tests.serialization.Odd.Bounded;
import io.github.pytree4j.tests.serialization.Odd.Circle;
import io.github.pytree4j.tests.serialization.Odd.R;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records with type variables that a user may well write, and a generator easily gets wrong. */
class OddRecordsTest {
    @Test
    void aRecordWhoseTypeVariableIsNamedLikeTheClassAroundItComesBack() {
        R<Integer> state = new R<>(1, List.of(2, 3), new R<>(4, List.of(), null));
        assertEquals(
                state,
                PyTrees.fromBytes(new R<>(0, List.of(0, 0), new R<>(0, List.of(), null)), PyTrees.toBytes(state)));
    }

    @Test
    void aBoundedTypeVariableIsRestoredLikeItsExample() {
        Bounded<Integer, Circle> state = new Bounded<>(1, new Circle(2), List.of(3));
        assertEquals(state, PyTrees.fromBytes(new Bounded<>(0, new Circle(0), List.of(0)), PyTrees.toBytes(state)));
    }

    @Test
    void nullForABoundedTypeVariableHasNoExample() {
        byte[] bytes = PyTrees.toBytes(new Bounded<>(1, new Circle(2), List.of(3)));
        Bounded<Integer, Circle> target = new Bounded<>(null, null, null);
        StateDictMismatchException e =
                assertThrows(StateDictMismatchException.class, () -> PyTrees.fromBytes(target, bytes));
        assertEquals(
                List.of(Difference.Type.NO_EXAMPLE, Difference.Type.NO_EXAMPLE, Difference.Type.NO_EXAMPLE),
                e.differences().stream().map(Difference::type).toList());
    }
}
