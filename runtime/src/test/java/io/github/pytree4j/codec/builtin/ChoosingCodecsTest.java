package io.github.pytree4j.codec.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.errors.CodecException;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.NullValue;
import io.github.pytree4j.state.StateValue.StringValue;
import io.github.pytree4j.support.Mismatches;
import io.github.pytree4j.support.Origin;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Codecs that choose another by the class of the value or the target. */
class ChoosingCodecsTest {

    sealed interface Shape {}

    record Circle(long radius) implements Shape {}

    record Square(long side) implements Shape {}

    /** A codec by hand for a record, which fails on negative numbers. */
    private static final class CircleCodec implements Codec<Circle> {
        @Override
        public void encode(Circle value, StateSink sink) {
            if (value.radius() < 0) {
                throw new IllegalArgumentException("a negative radius");
            }
            sink.int64(value.radius());
        }

        @Override
        public Circle decode(Circle target, StateSource source) {
            long radius = source.int64();
            if (radius < 0) {
                throw new IllegalArgumentException("a negative radius");
            }
            return new Circle(radius);
        }
    }

    /** Writes a mark in the place of any value. */
    private static final class MarkCodec implements Codec<Object> {
        @Override
        public void encode(Object value, StateSink sink) {
            sink.string("mark");
        }

        @Override
        public Object decode(Object target, StateSource source) {
            return source.string();
        }
    }

    private static final Codec<Shape> SHAPES = new SealedCodec.Builder<>(Shape.class)
            .add(Circle.class, CircleCodec::new)
            .build();
    private static final CodecRegistry CIRCLES =
            CodecRegistry.builder().add(Circle.class, new CircleCodec()).build();

    @ParameterizedTest
    @EnumSource
    void aSealedTypeIsReadAsTheClassOfTheTarget(Origin origin) {
        Shape restored = origin.tree(IntValue.of(3)).restore("the test", SHAPES, new Circle(1));
        assertEquals(new Circle(3), restored);
    }

    @ParameterizedTest
    @EnumSource
    void aSealedTypeNeedsAnExample(Origin origin) {
        Codec<List<Shape>> list = new ListCodec<>(SHAPES, true);
        StateDict state = new StateDict().put("0", 1);
        assertEquals(
                List.of("./0 expected one of the records of ChoosingCodecsTest.Shape (ChoosingCodecsTest.Circle)"
                        + " as an example in the target, found null there"),
                Mismatches.explained(() -> origin.tree(state).restore("the test", list, List.of())));
    }

    @ParameterizedTest
    @EnumSource
    void aRecordThatTheSealedTypeDidNotHaveIsNamed(Origin origin) {
        assertThrows(
                CodecException.class, () -> origin.tree(IntValue.of(3)).restore("the test", SHAPES, new Square(1)));
    }

    @ParameterizedTest
    @EnumSource
    void aBoundIsKept(Origin origin) {
        Codec<Number> numbers = new BoundedCodec<>(Number.class);
        assertEquals(7L, origin.tree(IntValue.of(7)).restore("the test", numbers, 1L));
        assertEquals(List.of(". expected a Number, found a string"), Mismatches.explained(() -> origin.tree(
                        new StringValue("x"), RestorePolicy.FLAX)
                .restore("the test", numbers, 1L)));
        Codec<List<Number>> list = new ListCodec<>(numbers, true);
        assertEquals(List.of("./0 NO_EXAMPLE"), Mismatches.of(() -> origin.tree(new StateDict().put("0", 1))
                .restore("the test", list, List.of())));
    }

    @ParameterizedTest
    @EnumSource
    void rawStateStandsForABoundThatItIs(Origin origin) {
        Codec<List<StateDict>> list = new ListCodec<>(new BoundedCodec<>(StateDict.class), true);
        StateDict dict = new StateDict().put("a", 1);
        assertEquals(List.of(dict), origin.tree(new StateDict().put("0", dict)).restore("the test", list, List.of()));
        StateDict noDict = new StateDict().put("0", new StateList(List.of()));
        assertEquals(
                List.of("./0 VALUE"), Mismatches.of(() -> origin.tree(noDict).restore("the test", list, List.of())));
    }

    @Test
    void whatAHandWrittenCodecOfARecordThrowsIsADifference() {
        Map<String, Object> target = Map.of("circle", new Circle(1), "x", 1L);
        StateDict state = new StateDict().put("circle", -1).put("x", "text");
        assertEquals(
                List.of("./circle VALUE", "./x KIND"),
                Mismatches.of(() -> PyTrees.fromStateDict(target, state, RestorePolicy.STRICT, CIRCLES)));
    }

    @Test
    void whatAHandWrittenCodecOfARecordThrowsAtASaveHasItsPath() {
        Map<String, Object> tree = Map.of("circle", new Circle(-1));
        var failure = assertThrows(CodecException.class, () -> PyTrees.toStateDict(tree, CIRCLES));
        assertTrue(failure.getMessage().startsWith("cannot save ./circle: the codec "), failure.getMessage());
    }

    /** A codec for a superclass must not take what the format has a form of its own for. */
    @Test
    void aCodecForAnyObjectLeavesBuiltInClassesAlone() {
        CodecRegistry codecs =
                CodecRegistry.builder().add(Object.class, new MarkCodec()).build();
        for (Object value : List.of(1L, "text", true, new float[] {1}, new byte[1], Optional.of(1), new StateDict())) {
            StateValue expected = PyTrees.toStateValue(value, CodecRegistry.empty());
            assertEquals(expected, PyTrees.toStateValue(value, codecs));
        }
        for (Object value : List.of(Instant.EPOCH, new ArrayDeque<>(), List.of(), Map.of())) {
            assertEquals(new StringValue("mark"), PyTrees.toStateValue(value, codecs));
        }
    }

    @Test
    void aClassWithoutACodecIsNamedWithItsPath() {
        var failure = assertThrows(
                UnsupportedValueException.class, () -> PyTrees.toStateDict(Map.of("a", List.of(new ArrayDeque<>()))));
        assertTrue(failure.getMessage().startsWith("cannot save ./a/0: ArrayDeque has no codec"), failure.getMessage());
        assertEquals(
                List.of("./a KIND"),
                Mismatches.of(() -> PyTrees.fromStateDict(
                        Map.of("a", new ArrayDeque<>()), new StateDict().put("a", NullValue.INSTANCE))));
    }

    @ParameterizedTest
    @EnumSource
    void aListOfAnotherSizeIsReadLikeItsLastItemWhereThePolicyAllows(Origin origin) {
        Codec<List<Number>> list = new ListCodec<>(new BoundedCodec<>(Number.class), false);
        StateDict state = new StateDict().put("0", 1).put("1", 2.5).put("2", 3.5);
        assertEquals(
                List.of(1L, 2.5, 3.5),
                origin.tree(state, RestorePolicy.STRICT.acceptingSizes()).restore("the test", list, List.of(0L, 0.0)));
        assertEquals(
                List.of(". SIZE"), Mismatches.of(() -> origin.tree(state).restore("the test", list, List.of(0L, 0.0))));
    }
}
