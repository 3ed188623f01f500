package io.github.pytree4j.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.NullValue;
import io.github.pytree4j.support.Mismatches;
import io.github.pytree4j.support.Origin;
import io.github.pytree4j.support.ReadingCodec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists as a codec reads them. */
class SequenceSourceTest {
    private static final int ANY_SIZE = -1;

    /** Reads the list under "list" as {@code index=value}, and what follows it. */
    private static List<String> read(Origin origin, StateValue list, int size) {
        StateDict state = new StateDict().put("list", list).put("after", 7);
        return origin.tree(state).restore("the test", items(size), List.of());
    }

    private static Codec<List<String>> items(int size) {
        return new ReadingCodec<>(source -> {
            List<String> items = new ArrayList<>();
            source.beginDict();
            source.nextKey();
            source.beginSequence(size);
            for (int i = source.nextItem(); i >= 0; i = source.nextItem()) {
                assertEquals("./list/" + i, source.path().toString());
                items.add(i + "=" + source.int64());
            }
            source.endSequence();
            assertEquals("after", source.nextKey());
            items.add("after=" + source.int64());
            source.endDict();
            assertEquals(".", source.path().toString());
            return items;
        });
    }

    private static StateList rawList(int... items) {
        List<StateValue> values = new ArrayList<>();
        for (int item : items) {
            values.add(IntValue.of(item));
        }
        return new StateList(values);
    }

    @ParameterizedTest
    @EnumSource
    void aDictKeyedByIndexesGivesItsItemsInItsOwnOrder(Origin origin) {
        StateDict state = new StateDict().put("1", 11).put("2", 12).put("0", 10);
        assertEquals(List.of("1=11", "2=12", "0=10", "after=7"), read(origin, state, 3));
    }

    @ParameterizedTest
    @EnumSource
    void aRawListGivesItsItemsByPosition(Origin origin) {
        assertEquals(List.of("0=10", "1=11", "after=7"), read(origin, rawList(10, 11), 2));
    }

    @ParameterizedTest
    @EnumSource
    void emptyListsOfBothFormsHaveNoItems(Origin origin) {
        assertEquals(List.of("after=7"), read(origin, rawList(), 0));
        assertEquals(List.of("after=7"), read(origin, new StateDict(), 0));
        assertEquals(List.of("after=7"), read(origin, new StateDict(), ANY_SIZE));
    }

    @ParameterizedTest
    @EnumSource
    void aListOfAnotherSizeIsOneDifferenceAndIsPassedOver(Origin origin) {
        StateDict keyed =
                new StateDict().put("0", new StateDict().put("deep", 1)).put("1", "text");
        assertEquals(
                List.of("./list expected a list of 3, found 2 items"),
                Mismatches.explained(() -> read(origin, keyed, 3)));
        assertEquals(
                List.of("./list expected a list of 0, found 1 item"),
                Mismatches.explained(() -> read(origin, rawList(1), 0)));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoListIsOneDifference(Origin origin) {
        assertEquals(
                List.of("./list expected a list of 2, found an int"),
                Mismatches.explained(() -> read(origin, IntValue.of(1), 2)));
        assertEquals(
                List.of("./list expected a list, found null"),
                Mismatches.explained(() -> read(origin, NullValue.INSTANCE, ANY_SIZE)));
    }

    @ParameterizedTest
    @EnumSource
    void keysThatSpellNoIndexBelowTheSizeAreUnknown(Origin origin) {
        for (String key : List.of("01", "-1", "9999999999", "2", "", "one", "1.0")) {
            StateDict state = new StateDict().put("0", 1).put(key, 2);
            assertEquals(
                    List.of(Mismatches.at("list", key) + " UNKNOWN"), Mismatches.of(() -> read(origin, state, 2)), key);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anItemThatIsNotTakenIsPassedOver(Origin origin) {
        StateList list = new StateList(List.of(rawList(1, 2), new StateDict().put("a", 1), IntValue.of(5)));
        StateSource source = origin.source(list);
        assertEquals(3, source.beginSequence());
        assertEquals(0, source.nextItem());
        assertEquals(1, source.nextItem());
        assertEquals(2, source.nextItem());
        assertEquals(5, source.int64());
        assertEquals(-1, source.nextItem());
        source.endSequence();
    }

    @ParameterizedTest
    @EnumSource
    void aListMayBeLeftBeforeItsEnd(Origin origin) {
        for (StateValue list :
                List.of(rawList(1, 2, 3), new StateDict().put("0", 1).put("1", rawList(7)))) {
            StateSource source = origin.source(new StateList(List.of(list, IntValue.of(9))));
            source.beginSequence();
            source.nextItem();
            source.beginSequence();
            source.nextItem();
            source.endSequence();
            assertEquals(1, source.nextItem());
            assertEquals(9, source.int64());
            source.endSequence();
        }
    }

    @ParameterizedTest
    @EnumSource
    void listsInsideListsKeepTheirPlaces(Origin origin) {
        StateList list = new StateList(List.of(rawList(1, 2), rawList(3), rawList()));
        StateSource source = origin.source(list);
        List<String> seen = new ArrayList<>();
        source.beginSequence();
        while (source.nextItem() >= 0) {
            source.beginSequence();
            while (source.nextItem() >= 0) {
                seen.add(source.path() + "=" + source.int64());
            }
            source.endSequence();
        }
        source.endSequence();
        assertEquals(List.of("./0/0=1", "./0/1=2", "./1/0=3"), seen);
    }
}
