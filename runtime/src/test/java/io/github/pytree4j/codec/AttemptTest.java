package io.github.pytree4j.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.pytree4j.errors.CodecException;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.StringValue;
import io.github.pytree4j.support.Mismatches;
import io.github.pytree4j.support.Origin;
import io.github.pytree4j.support.ReadingCodec;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Codecs that a person wrote: what they throw is a difference, and reading goes on. */
class AttemptTest {
    private static final StateDict STATE = new StateDict()
            .put(
                    "custom",
                    new StateDict()
                            .put("list", new StateList(List.of(IntValue.of(1), new StateDict().put("k", 2))))
                            .put("point", new StateDict().put("x", 1).put("y", 2)))
            .put("point", new StateDict().put("x", "text").put("y", 2));

    /** Reads the custom value with a codec that throws after {@code reading}, then a point that does not fit. */
    private static Codec<String> failingAfter(Consumer<StateSource> reading) {
        return failingWith(reading, new IllegalStateException("no luck"));
    }

    private static Codec<String> failingWith(Consumer<StateSource> reading, RuntimeException failure) {
        Codec<String> custom = new ReadingCodec<>(source -> {
            reading.accept(source);
            throw failure;
        });
        return new ReadingCodec<>(source -> {
            source.beginDict();
            source.nextKey();
            source.attempt(custom, "");
            assertEquals("./custom", source.path().toString());
            assertEquals("point", source.nextKey());
            source.read(Point.CODEC, new Point(8, 9));
            source.endDict();
            assertEquals(".", source.path().toString());
            return "";
        });
    }

    private static void assertGoesOn(Origin origin, Consumer<StateSource> reading) {
        assertEquals(
                List.of(
                        "./custom expected what its codec can read, found IllegalStateException: no luck",
                        "./point/x expected an int, found the string \"text\""),
                Mismatches.explained(() -> origin.tree(STATE).restore("the test", failingAfter(reading), "")));
    }

    @ParameterizedTest
    @EnumSource
    void readingGoesOnAfterAFailureBeforeTheValue(Origin origin) {
        assertGoesOn(origin, source -> {});
    }

    @ParameterizedTest
    @EnumSource
    void readingGoesOnAfterAFailureBehindTheValue(Origin origin) {
        assertGoesOn(origin, StateSource::value);
    }

    @ParameterizedTest
    @EnumSource
    void readingGoesOnAfterAFailureBetweenKeys(Origin origin) {
        assertGoesOn(origin, StateSource::beginDict);
        assertGoesOn(origin, source -> {
            source.beginDict();
            source.nextKey();
            source.skip();
        });
    }

    @ParameterizedTest
    @EnumSource
    void readingGoesOnAfterAFailureInsideADictInAList(Origin origin) {
        assertGoesOn(origin, source -> {
            source.beginDict();
            source.nextKey();
            source.beginSequence();
            source.nextItem();
            source.nextItem();
            source.beginDict();
            source.nextKey();
        });
    }

    @ParameterizedTest
    @EnumSource
    void readingGoesOnAfterAFailureInsideARecord(Origin origin) {
        assertGoesOn(origin, source -> {
            source.beginDict();
            source.nextKey();
            source.nextKey();
            source.beginRecord(Point.FIELDS, new Point(8, 9)).next();
        });
    }

    @ParameterizedTest
    @EnumSource
    void readingGoesOnAfterAFailureInADictThatIsNone(Origin origin) {
        assertGoesOn(origin, source -> {
            source.beginDict();
            source.nextKey();
            source.nextKey();
            source.beginDict();
            source.nextKey();
        });
    }

    @ParameterizedTest
    @EnumSource
    void readingGoesOnAfterAFailureInANestedDecodeFromElsewhere(Origin origin) {
        Codec<String> nested = new ReadingCodec<>(source -> {
            source.beginDict();
            source.nextKey();
            source.beginSequence();
            source.nextItem();
            throw new IllegalStateException("no luck");
        });
        assertGoesOn(origin, source -> source.readFrom(source.value(), nested, ""));
    }

    @ParameterizedTest
    @EnumSource
    void aFailureWithoutAMessageIsCalledByItsName(Origin origin) {
        Codec<String> codec = failingWith(StateSource::skip, new ArithmeticException());
        assertEquals(
                "./custom expected what its codec can read, found ArithmeticException",
                Mismatches.explained(() -> origin.tree(STATE).restore("the test", codec, ""))
                        .get(0));
    }

    @ParameterizedTest
    @EnumSource
    void aLongMessageIsCut(Origin origin) {
        Codec<String> codec = failingWith(StateSource::skip, new IllegalStateException("x".repeat(1_000_000)));
        String found = Mismatches.explained(() -> origin.tree(STATE).restore("the test", codec, ""))
                .get(0);
        assertEquals(true, found.length() < 600, found);
    }

    @ParameterizedTest
    @EnumSource
    void anExceptionOfOursIsNotHidden(Origin origin) {
        Codec<String> codec = failingWith(StateSource::skip, new UnsupportedValueException("ours"));
        assertThrows(UnsupportedValueException.class, () -> origin.tree(STATE).restore("the test", codec, ""));
    }

    @ParameterizedTest
    @EnumSource
    void closingTheDictAroundItIsTheMistakeOfTheCodecEvenIfItFailsToo(Origin origin) {
        Codec<String> codec = failingAfter(StateSource::endDict);
        assertThrows(CodecException.class, () -> origin.tree(STATE).restore("the test", codec, ""));
        Codec<Point> record = new ReadingCodec<>(source -> {
            source.beginRecord(Point.FIELDS, new Point(8, 9)).next();
            source.attempt(failingAfter(StateSource::endDict), "");
            return null;
        });
        StateDict point = STATE.dict("point");
        assertThrows(CodecException.class, () -> origin.tree(point).restore("the test", record, new Point(8, 9)));
    }

    @ParameterizedTest
    @EnumSource
    void aNestedDecodeSharesThePathAndTheDifferences(Origin origin) {
        Codec<String> codec = new ReadingCodec<>(source -> {
            source.beginDict();
            source.nextKey();
            source.skip();
            StateDict patched = new StateDict().put("x", new StringValue("?")).put("z", 1);
            source.readFrom(patched, Point.CODEC, new Point(8, 9));
            assertEquals(3, source.differenceCount());
            assertEquals("point", source.nextKey());
            source.endDict();
            return "";
        });
        assertEquals(
                List.of("./custom/x KIND", "./custom/z UNKNOWN", "./custom/y MISSING"),
                Mismatches.of(() -> origin.tree(STATE).restore("the test", codec, "")));
    }
}
