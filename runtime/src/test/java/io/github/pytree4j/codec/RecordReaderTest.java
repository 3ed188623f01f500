package io.github.pytree4j.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.NullValue;
import io.github.pytree4j.state.StateValue.StringValue;
import io.github.pytree4j.support.Mismatches;
import io.github.pytree4j.support.Origin;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordReaderTest {
    private static final Point TARGET = new Point(8, 9);

    private static Point restore(Origin origin, StateValue state, RestorePolicy policy) {
        return origin.tree(state, policy).restore("the test", Point.CODEC, TARGET);
    }

    private static Point restore(Origin origin, StateValue state) {
        return restore(origin, state, RestorePolicy.STRICT);
    }

    @ParameterizedTest
    @EnumSource
    void fieldsComeInTheDeclaredOrder(Origin origin) {
        assertEquals(
                new Point(1, 2), restore(origin, new StateDict().put("x", 1).put("y", 2)));
    }

    @ParameterizedTest
    @EnumSource
    void fieldsComeInAnyOtherOrder(Origin origin) {
        assertEquals(
                new Point(1, 2), restore(origin, new StateDict().put("y", 2).put("x", 1)));
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownFieldIsADifferenceWithItsOwnPath(Origin origin) {
        StateDict state = new StateDict().put("x", 1).put("z", "?").put("y", 2);
        assertEquals(
                List.of("./z the checkpoint has it, Point does not"),
                Mismatches.explained(() -> restore(origin, state)));
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownFieldIsPassedOverWithAllThatIsInItWhereItMayBeDropped(Origin origin) {
        StateDict deep = new StateDict().put("a", new StateDict().put("x", 7));
        StateDict state = new StateDict().put("z", deep).put("x", 1).put("y", 2);
        assertEquals(new Point(1, 2), restore(origin, state, RestorePolicy.STRICT.droppingUnknown()));
    }

    @ParameterizedTest
    @EnumSource
    void eachMissingFieldIsADifferenceAfterWhatIsThere(Origin origin) {
        StateDict state = new StateDict().put("z", 1);
        assertEquals(List.of("./z UNKNOWN", "./x MISSING", "./y MISSING"), Mismatches.of(() -> restore(origin, state)));
    }

    @ParameterizedTest
    @EnumSource
    void aMissingFieldKeepsTheTargetsValueWhereItMay(Origin origin) {
        StateDict state = new StateDict().put("y", 2);
        assertEquals(new Point(8, 2), restore(origin, state, RestorePolicy.STRICT.keepingTarget()));
    }

    @ParameterizedTest
    @EnumSource
    void aMissingFieldIsADifferenceWhereThereIsNoTargetToKeepItFrom(Origin origin) {
        StateSource source = origin.source(new StateDict().put("value", 1), RestorePolicy.STRICT.keepingTarget());
        source.read(Chain.CODEC, null);
        assertEquals(1, source.differenceCount());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoDictIsADifferenceThatNamesTheRecord(Origin origin) {
        assertEquals(
                List.of(". expected a dict with the fields of Point, found an int"),
                Mismatches.explained(() -> restore(origin, IntValue.of(1))));
        assertEquals(
                List.of(". expected a dict with the fields of Point, found the string \"text\""),
                Mismatches.explained(() -> restore(origin, new StringValue("text"))));
    }

    @ParameterizedTest
    @EnumSource
    void aDifferenceInAFieldIsFoundTogetherWithThoseOfTheRecord(Origin origin) {
        StateDict state = new StateDict().put("y", "text").put("z", NullValue.INSTANCE);
        assertEquals(List.of("./y KIND", "./z UNKNOWN", "./x MISSING"), Mismatches.of(() -> restore(origin, state)));
    }

    @ParameterizedTest
    @EnumSource
    void whatTheConstructorRefusesIsADifferenceAtTheRecord(Origin origin) {
        StateDict state = new StateDict().put("x", 3).put("y", 3);
        assertEquals(
                List.of(". expected values that Point accepts, found IllegalArgumentException: x and y are both 3"),
                Mismatches.explained(() -> restore(origin, state)));
    }

    @ParameterizedTest
    @EnumSource
    void aRecordFitsEvenIfSomethingBeforeItDidNot(Origin origin) {
        StateSource source = origin.source(new StateDict().put("x", 1).put("y", 2));
        source.note(Difference.missing(source.path().child("elsewhere")));
        RecordReader record = source.beginRecord(Point.FIELDS, TARGET);
        while (record.next() >= 0) {
            assertEquals(source.path().key(), Point.FIELDS.key(source.int32() - 1));
        }
        assertTrue(record.fits());
    }

    @ParameterizedTest
    @EnumSource
    void aRecordDoesNotFitIfAnythingInsideDidNot(Origin origin) {
        StateSource source = origin.source(new StateDict().put("x", 1).put("y", "text"));
        RecordReader record = source.beginRecord(Point.FIELDS, TARGET);
        while (record.next() >= 0) {
            source.int64();
        }
        assertFalse(record.fits());
    }

    @ParameterizedTest
    @EnumSource
    void aFieldThatIsNotTakenIsPassedOver(Origin origin) {
        StateDict state = new StateDict().put("x", new StateDict().put("y", 5)).put("y", 2);
        StateSource source = origin.source(state);
        RecordReader record = source.beginRecord(Point.FIELDS, TARGET);
        assertEquals(0, record.next());
        assertEquals(1, record.next());
        assertEquals(2, source.int64());
        assertEquals(-1, record.next());
    }

    @ParameterizedTest
    @EnumSource
    void afterTheEndThereIsNoFieldHoweverOftenOneAsks(Origin origin) {
        RecordReader record = origin.source(new StateDict()).beginRecord(Point.FIELDS, TARGET);
        assertEquals(-1, record.next());
        assertEquals(-1, record.next());
    }

    @ParameterizedTest
    @EnumSource
    void aRecordThatTheTargetHasNoExampleOfIsOneDifference(Origin origin) {
        StateSource source = origin.source(new StateDict().put("x", 1).put("y", 2));
        source.read(Point.CODEC, null);
        assertEquals(1, source.differenceCount());
    }
}
