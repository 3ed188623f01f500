package io.github.pytree4j.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.format.flax.FlaxReader;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.StringValue;
import io.github.pytree4j.stream.StateReader;
import io.github.pytree4j.support.CountingReader;
import io.github.pytree4j.support.Mismatches;
import io.github.pytree4j.support.Origin;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The form {@code {'name', 'fields', 'values'}}. */
class LegacyTupleTest {
    private static final Point TARGET = new Point(8, 9);
    private static final StateDict NAMES = new StateDict().put("0", "x").put("1", "y");
    private static final StateDict VALUES = new StateDict().put("0", 1).put("1", 2);

    private static Point restore(Origin origin, StateValue state) {
        return origin.tree(state).restore("the test", Point.CODEC, TARGET);
    }

    private static StateDict legacy(StateValue fields, StateValue values) {
        return new StateDict().put("name", "Point").put("fields", fields).put("values", values);
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfTheOldWriterIsRead(Origin origin) {
        assertEquals(new Point(1, 2), restore(origin, legacy(NAMES, VALUES)));
    }

    /** {@code msgpack_serialize} without {@code in_place} sorts keys. */
    @ParameterizedTest
    @EnumSource
    void theSortedOrderIsRead(Origin origin) {
        StateDict state =
                new StateDict().put("fields", NAMES).put("name", "Point").put("values", VALUES);
        assertEquals(new Point(1, 2), restore(origin, state));
    }

    @ParameterizedTest
    @EnumSource
    void namesAndValuesMayComeInAnotherOrderThanDeclared(Origin origin) {
        StateDict names = new StateDict().put("0", "y").put("1", "x");
        StateDict values = new StateDict().put("1", 1).put("0", 2);
        assertEquals(new Point(1, 2), restore(origin, legacy(names, values)));
    }

    @ParameterizedTest
    @EnumSource
    void namesMayStandInARawList(Origin origin) {
        StateList names = new StateList(List.of(new StringValue("x"), new StringValue("y")));
        assertEquals(new Point(1, 2), restore(origin, legacy(names, VALUES)));
    }

    /** Sorted, the keys of more than ten names are "0", "1", "10", "2", …. */
    @ParameterizedTest
    @EnumSource
    void moreThanTenSortedNamesAreRead(Origin origin) {
        String[] keys = IntStream.range(0, 12).mapToObj(i -> "f" + i).toArray(String[]::new);
        RecordFields fields = RecordFields.of(LegacyTupleTest.class, keys);
        StateDict names = new StateDict();
        StateDict values = new StateDict();
        for (String index :
                IntStream.range(0, 12).mapToObj(Integer::toString).sorted().toList()) {
            names.put(index, "f" + index);
            values.put(index, Long.parseLong(index));
        }
        StateSource source = origin.source(
                new StateDict().put("fields", names).put("name", "T").put("values", values));
        RecordReader record = source.beginRecord(fields, TARGET);
        int read = 0;
        for (int field = record.next(); field >= 0; field = record.next()) {
            assertEquals(field, source.int64());
            read++;
        }
        assertEquals(12, read);
        assertTrue(record.fits());
    }

    @ParameterizedTest
    @EnumSource
    void differencesHaveThePathsOfTheFields(Origin origin) {
        StateDict names = new StateDict().put("0", "x").put("1", "z");
        StateDict values = new StateDict().put("0", "text").put("1", 2);
        assertEquals(
                List.of("./x KIND", "./z UNKNOWN", "./y MISSING"),
                Mismatches.of(() -> restore(origin, legacy(names, values))));
    }

    @ParameterizedTest
    @EnumSource
    void aNameThatStandsTwiceIsADifference(Origin origin) {
        StateDict names = new StateDict().put("0", "x").put("1", "x");
        assertEquals(
                List.of(
                        "./x expected the field once, found it twice",
                        "./y the target has it, the checkpoint does not"),
                Mismatches.explained(() -> restore(origin, legacy(names, VALUES))));
    }

    private static void assertIsNotLegacy(Origin origin, StateDict state) {
        assertTrue(Mismatches.of(() -> restore(origin, state))
                .containsAll(List.of("./name UNKNOWN", "./fields UNKNOWN", "./values UNKNOWN")));
    }

    @ParameterizedTest
    @EnumSource
    void valuesThatAreMoreOrFewerThanTheNamesAreNotTheOldForm(Origin origin) {
        assertIsNotLegacy(origin, legacy(NAMES, new StateDict().put("0", 1)));
        assertIsNotLegacy(
                origin, legacy(NAMES, new StateDict().put("0", 1).put("1", 2).put("2", 3)));
    }

    @ParameterizedTest
    @EnumSource
    void namesThatAreNotAllStringsAreNotTheOldForm(Origin origin) {
        assertIsNotLegacy(origin, legacy(new StateDict().put("0", "x").put("1", 2), VALUES));
        assertIsNotLegacy(origin, legacy(new StateDict().put("0", "x").put("b", "y"), VALUES));
        assertIsNotLegacy(origin, legacy(IntValue.of(2), VALUES));
        assertIsNotLegacy(origin, legacy(NAMES, IntValue.of(2)));
    }

    @ParameterizedTest
    @EnumSource
    void aNameThatIsNoStringIsNotTheOldForm(Origin origin) {
        assertIsNotLegacy(
                origin, new StateDict().put("name", 1).put("fields", NAMES).put("values", VALUES));
    }

    @ParameterizedTest
    @EnumSource
    void aRecordWhoseOwnFieldsAreNameFieldsAndValuesIsReadAsItself(Origin origin) {
        RecordFields fields = RecordFields.of(LegacyTupleTest.class, "name", "fields", "values");
        StateSource source = origin.source(legacy(NAMES, VALUES));
        RecordReader record = source.beginRecord(fields, TARGET);
        assertEquals(0, record.next());
        assertEquals("Point", source.string());
        assertEquals(1, record.next());
        assertEquals(NAMES, source.value());
        assertEquals(2, record.next());
        assertEquals(VALUES, source.value());
        assertEquals(-1, record.next());
        assertTrue(record.fits());
    }

    @ParameterizedTest
    @EnumSource
    void aRecordThatOnlyBeginsLikeTheOldFormIsReadFromItsFirstField(Origin origin) {
        RecordFields fields = RecordFields.of(LegacyTupleTest.class, "name", "fields", "rest");
        StateSource source = origin.source(
                new StateDict().put("name", "n").put("fields", NAMES).put("rest", 3));
        RecordReader record = source.beginRecord(fields, TARGET);
        assertEquals(0, record.next());
        assertEquals("n", source.string());
        assertEquals(1, record.next());
        assertEquals(NAMES, source.value());
        assertEquals(2, record.next());
        assertEquals(3, source.int64());
        assertEquals(-1, record.next());
    }

    @ParameterizedTest
    @EnumSource
    void aFieldAfterTheOldFormIsReadAsIfNothingHadBeen(Origin origin) {
        StateDict state = new StateDict().put("a", legacy(NAMES, VALUES)).put("b", VALUES);
        StateSource source = origin.source(state);
        source.beginDict();
        assertEquals("a", source.nextKey());
        assertEquals(new Point(1, 2), source.read(Point.CODEC, TARGET));
        assertEquals("b", source.nextKey());
        assertEquals("./b", source.path().toString());
        assertEquals(VALUES, source.value());
        source.endDict();
    }

    @ParameterizedTest
    @EnumSource
    void nestedOldFormsAreReadAtEveryLevel(Origin origin) {
        Chain chain = Chain.of(200);
        assertEquals(chain, origin.tree(chain.legacy()).restore("the test", Chain.CODEC, chain));
    }

    @ParameterizedTest
    @EnumSource
    void nestedOldFormsCostTheSameAtEveryLevel(Origin origin) {
        long ofOne = callsFor(origin, Chain.of(1).legacy());
        long perLevel = callsFor(origin, Chain.of(2).legacy()) - ofOne;
        assertEquals(ofOne + 199 * perLevel, callsFor(origin, Chain.of(200).legacy()));
    }

    /** Each level has three fields, the first of which look like the old form. */
    @ParameterizedTest
    @EnumSource
    void nestedDictsThatOnlyLookLikeTheOldFormCostTheSameAtEveryLevel(Origin origin) {
        long ofOne = callsFor(origin, lookalike(1));
        long perLevel = callsFor(origin, lookalike(2)) - ofOne;
        assertEquals(ofOne + 199 * perLevel, callsFor(origin, lookalike(200)));
    }

    private static StateDict lookalike(int levels) {
        StateDict state = new StateDict().put("value", 1);
        for (int i = 0; i < levels; i++) {
            state = new StateDict().put("name", "n").put("fields", NAMES).put("next", state);
        }
        return state;
    }

    private static long callsFor(Origin origin, StateDict state) {
        CountingReader reader = new CountingReader(origin.reader(state));
        TreeReader source = new TreeReader(reader, CodecRegistry.empty(), RestorePolicy.STRICT);
        source.source().read(Chain.CODEC, null);
        return reader.calls();
    }

    /** Twelve kilobytes of them once overflowed the stack of a probe that looked into each value. */
    @Test
    void dictsOfThreeEntriesInsideEachOtherArePassedOverHoweverDeep() {
        byte[] level = {(byte) 0x83, (byte) 0xa1, 'a', 1, (byte) 0xa1, 'b', 1, (byte) 0xa1, 'c'};
        ByteBuffer bytes = ByteBuffer.allocate(level.length * 100_000 + 1);
        while (bytes.remaining() > 1) {
            bytes.put(level);
        }
        StateReader reader = FlaxReader.of(bytes.array(), "the test", FlaxReader.DEFAULT_MAX_DEPTH);
        TreeReader source = new TreeReader(reader, CodecRegistry.empty(), RestorePolicy.STRICT);
        assertEquals(
                List.of("./a UNKNOWN", "./b UNKNOWN", "./c UNKNOWN", "./x MISSING", "./y MISSING"),
                Mismatches.of(() -> source.restore("the test", Point.CODEC, TARGET)));
    }
}
