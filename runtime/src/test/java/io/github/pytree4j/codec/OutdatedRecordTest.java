package io.github.pytree4j.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.pytree4j.PyTreeBytes;
import io.github.pytree4j.PyTrees;
import io.github.pytree4j.errors.MigrationException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateDictMismatchException;
import io.github.pytree4j.stream.ArrayReferences;
import io.github.pytree4j.stream.KnownState;
import io.github.pytree4j.stream.MigrationLog;
import io.github.pytree4j.stream.Restoration;
import io.github.pytree4j.stream.StoredRecords;
import io.github.pytree4j.support.Mismatches;
import io.github.pytree4j.support.Origin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Records of older versions are brought up to date where they stand. */
class OutdatedRecordTest {
    private static final Part TARGET = new Part("", 0);
    private static final String NAME = Part.class.getName();

    private static StateDict parts(StateDict... parts) {
        StateDict list = new StateDict();
        for (StateDict part : parts) {
            list.put(Integer.toString(list.size()), part);
        }
        return list;
    }

    private static StateDict version1(String label, StateDict... parts) {
        return new StateDict().put("label", label).put("parts", parts(parts));
    }

    private static StateDict version2(String name, StateDict... parts) {
        return new StateDict().put("name", name).put("parts", parts(parts));
    }

    private static StateDict version3(String name, double weight, StateDict... parts) {
        return new StateDict().put("name", name).put("weight", weight).put("parts", parts(parts));
    }

    /** Of state whose manifest has these versions. */
    private static Restoration stored(Map<String, Integer> versions) {
        return new Restoration(new KnownState(
                new StoredRecords(versions, Map.of()),
                Map.of(),
                io.github.pytree4j.stream.Origin.UNKNOWN,
                true,
                false,
                ArrayReferences.NONE));
    }

    private static Restoration assumed(int version) {
        return new Restoration(new KnownState(
                StoredRecords.UNKNOWN,
                Map.of(NAME, version),
                io.github.pytree4j.stream.Origin.UNKNOWN,
                true,
                false,
                ArrayReferences.NONE));
    }

    private static Part restored(Origin origin, StateDict state, Restoration restoration) {
        return new TreeReader(origin.reader(state), CodecRegistry.empty(), RestorePolicy.STRICT, restoration)
                .restore("the test", Part.CODEC, TARGET);
    }

    @ParameterizedTest
    @EnumSource
    void allChangesSinceTheStoredVersionAreMade(Origin origin) {
        Map<String, Integer> one = Map.of(NAME, 1);
        assertEquals(new Part("a", 0.5), restored(origin, version1("a"), stored(one)));
        assertEquals(new Part("a", 0.5), restored(origin, version2("a"), stored(Map.of(NAME, 2))));
        assertEquals(new Part("a", 2), restored(origin, version3("a", 2000), stored(Map.of(NAME, 3))));
        assertEquals(new Part("a", 2000), restored(origin, version3("a", 2000), stored(Map.of(NAME, 4))));
    }

    @Test
    void whoRestoresManyTellsOfEachWhatIsSoOfThatOne() {
        CodecRegistry codecs =
                CodecRegistry.builder().add(Part.class, Part.CODEC).build();
        PyTreeBytes trees = new PyTreeBytes(RestorePolicy.STRICT, codecs);
        for (StateDict state : List.of(version1("a"), version3("a", 2), version1("b"), version2("c"))) {
            byte[] bytes = PyTrees.toBytes(state);
            assertEquals(
                    PyTrees.fromBytes(TARGET, bytes, RestorePolicy.STRICT, codecs), trees.fromBytes(TARGET, bytes));
            List<Part> other = List.of(TARGET);
            assertEquals(
                    assertThrows(
                                    StateDictMismatchException.class,
                                    () -> PyTrees.fromBytes(other, bytes, RestorePolicy.STRICT, codecs))
                            .getMessage(),
                    assertThrows(StateDictMismatchException.class, () -> trees.fromBytes(other, bytes))
                            .getMessage());
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachOfManyWithinEachOtherIsMigratedOnce(Origin origin) {
        StateDict state = version3("a", 1000, version3("b", 2000, version3("c", 3000)), version3("d", 4000));
        Restoration restoration = stored(Map.of(NAME, 3));
        assertEquals(
                new Part("a", 1, new Part("b", 2, new Part("c", 3)), new Part("d", 4)),
                restored(origin, state, restoration));
        MigrationLog.Migrated log = restoration.migrations().migrated().get(0);
        assertEquals(List.of("kilograms()"), log.changes());
        assertEquals(4, log.count());
        assertEquals(
                List.of(".", "./parts/0", "./parts/0/parts/0", "./parts/1"),
                log.paths().stream().map(Object::toString).toList());
    }

    @ParameterizedTest
    @EnumSource
    void aRecordIsKnownByFormerNamesOfItsClass(Origin origin) {
        assertEquals(new Part("a", 0.5), restored(origin, version1("a"), stored(Map.of("old.Part", 1))));
    }

    @ParameterizedTest
    @EnumSource
    void whereNothingIsStoredOfItTheVersionIsThatOfTheKeys(Origin origin) {
        StateDict state = version1("a", version2("b", version1("c")));
        assertEquals(
                new Part("a", 0.5, new Part("b", 0.5, new Part("c", 0.5))), restored(origin, state, stored(Map.of())));
    }

    @ParameterizedTest
    @EnumSource
    void keysOfSeveralVersionsTellNothing(Origin origin) {
        StateDict state = version1("a", version3("b", 1000), version3("c", 1000));
        StateDictMismatchException mismatch =
                assertThrows(StateDictMismatchException.class, () -> restored(origin, state, stored(Map.of())));
        assertEquals(
                List.of("./parts/0", "./parts/1"),
                mismatch.differences().stream().map(d -> d.path().toString()).toList());
        assertEquals(
                "expected a record whose version can be told, found the keys of version 3 or 4 of Part, and no manifest that"
                        + " says which: builder.assume(Part.class, 3) does",
                mismatch.differences().get(0).explanation());
    }

    @ParameterizedTest
    @EnumSource
    void theCallerMaySayWhichVersionItIs(Origin origin) {
        assertEquals(new Part("a", 1), restored(origin, version3("a", 1000), assumed(3)));
        assertEquals(new Part("a", 1000), restored(origin, version3("a", 1000), assumed(4)));
    }

    @ParameterizedTest
    @EnumSource
    void stateInMemoryIsOfTodayIfItCanBe(Origin origin) {
        assertEquals(new Part("a", 1000), restored(origin, version3("a", 1000), new Restoration()));
        assertEquals(new Part("a", 0.5), restored(origin, version1("a"), new Restoration()));
    }

    @ParameterizedTest
    @EnumSource
    void oneOfNoVersionHasTheDifferencesOfToday(Origin origin) {
        StateDict state = new StateDict().put("label", "a").put("weight", 1.0).put("parts", parts());
        StateDictMismatchException mismatch =
                assertThrows(StateDictMismatchException.class, () -> restored(origin, state, stored(Map.of())));
        assertEquals(
                List.of("./label UNKNOWN", "./name MISSING"),
                mismatch.differences().stream()
                        .map(d -> d.path() + " " + d.type())
                        .toList());
        assertEquals(
                "Nothing tells which version of Part was saved: builder.assume(Part.class, version) does.",
                String.valueOf(mismatch.getMessage())
                        .lines()
                        .skip(3)
                        .findFirst()
                        .orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void aVersionThatTheHistoryDoesNotHaveIsADifference(Origin origin) {
        RecordFields fields = RecordFields.of(Part.class, "name").version(5, Part.HISTORY);
        StateSource source = new TreeReader(
                        origin.reader(version1("a")),
                        CodecRegistry.empty(),
                        RestorePolicy.STRICT,
                        stored(Map.of(NAME, 4)))
                .source();
        assertEquals(4, source.storedVersion(fields));
        source.migrate(fields, Part.CODEC, null);
        assertEquals(1, source.differenceCount());
    }

    @ParameterizedTest
    @EnumSource
    void aNewerVersionIsADifference(Origin origin) {
        assertEquals(
                List.of(". VERSION"), Mismatches.of(() -> restored(origin, version3("a", 1), stored(Map.of(NAME, 5)))));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoDictIsADifference(Origin origin) {
        StateDict state = new StateDict().put("label", "a").put("parts", new StateDict().put("0", 1));
        assertEquals(List.of("./parts/0 KIND"), Mismatches.of(() -> restored(origin, state, stored(Map.of(NAME, 1)))));
    }

    @ParameterizedTest
    @EnumSource
    void aFailingMigrationNamesRecordPlaceVersionAndCause(Origin origin) {
        StateDict bad = new StateDict().put("name", "b").put("weight", "heavy").put("parts", parts());
        MigrationException e = assertThrows(
                MigrationException.class, () -> restored(origin, version3("a", 1, bad), stored(Map.of(NAME, 3))));
        assertEquals(
                "cannot migrate ./parts/0 from version 3 to version 4 of Part, where kilograms(): \"weight\" is a"
                        + " string, not a float",
                e.getMessage());
        assertInstanceOf(IllegalArgumentException.class, e.getCause());
    }

    @Test
    void theStateThatIsGivenStaysAsItIs() {
        StateDict state = version1("a", version1("b"));
        StateDict before = state.copy();
        restored(Origin.MEMORY, state, stored(Map.of(NAME, 1)));
        assertEquals(before, state);
    }

    @Test
    void stateOfOnesOwnIsChangedWhereItStandsInTheOrderOfToday() {
        StateDict state = version1("a", version1("b"));
        TreeReader.changing(state, CodecRegistry.empty(), RestorePolicy.STRICT, stored(Map.of(NAME, 1)))
                .examine(Part.CODEC);
        assertEquals("""
                {"name": "a", "weight": 0.5, "parts": {"0": {"name": "b", "weight": 0.5, "parts": {}}}}""", state.toString());
    }

    /** From a certain depth on, a file is not looked through once more for each of the records within each other. */
    @ParameterizedTest
    @EnumSource
    void deepRecordsAreRecognizedInMemory(Origin origin) {
        StateDict state = new StateDict().put("parts", parts()).put("label", "innermost");
        Part expected = new Part("innermost", 0.5);
        for (int i = 0; i < 30; i++) {
            // The key that tells the versions apart comes last.
            state = new StateDict().put("parts", parts(state)).put("label", "at " + i);
            expected = new Part("at " + i, 0.5, expected);
        }
        assertEquals(expected, restored(origin, state, stored(Map.of())));
    }
}
