package io.github.pytree4j.format.multihost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.ExternalValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.PlaceholderValue;
import io.github.pytree4j.state.StateValue.StringValue;
import io.github.pytree4j.stream.ArrayReferences;
import io.github.pytree4j.stream.KeyPath;
import io.github.pytree4j.stream.RawArrays;
import io.github.pytree4j.stream.RawValues;
import io.github.pytree4j.stream.StateReader;
import io.github.pytree4j.support.FakeArray;
import io.github.pytree4j.support.FakeReferences;
import io.github.pytree4j.support.Home;
import io.github.pytree4j.support.Origin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlaceholderReaderTest {
    private static final String PLACEHOLDER = "//GDAPlaceholder:params/w";
    private static final StateDict STATE =
            new StateDict().put("params", new StateDict().put("w", PLACEHOLDER)).put("x", 1);

    private static StateReader reader(Origin origin, StateValue state) {
        return new PlaceholderReader(origin.reader(state));
    }

    private static Object restore(Origin origin, StateValue state, Object target, RestorePolicy policy) {
        return Home.restore(reader(origin, state), ArrayReferences.NONE, target, policy);
    }

    @ParameterizedTest
    @EnumSource
    void aStringThatBeginsSoIsAPlaceholder(Origin origin) {
        for (String path : List.of("", "w", "model/params/Dense_0/kernel", "x".repeat(300), "x".repeat(70_000), "ü")) {
            StateReader reader = reader(origin, new StringValue("//GDAPlaceholder:" + path));
            assertEquals(StateKind.PLACEHOLDER, reader.peek());
            assertEquals(path, reader.readPlaceholder());
            reader.end();
        }
    }

    @ParameterizedTest
    @EnumSource
    void otherTextsPassAsTheyAre(Origin origin) {
        for (String text : List.of("", "//", "/" + PLACEHOLDER, "//GDAPlaceholder", "x".repeat(300))) {
            StateReader reader = reader(origin, new StringValue(text));
            assertEquals(StateKind.STRING, reader.peek());
            assertEquals(text, reader.readString());
            reader.end();
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutAnythingToOpenItAPlaceholderIsRefusedWithItsPath(Origin origin) {
        for (Object target : List.of(1, "text", new float[2], NdArray.arange(2), new StateDict())) {
            Map<String, Object> tree = Map.of("params", Map.of("w", target), "x", 1);
            var failure = assertThrows(
                    UnsupportedFormatException.class, () -> restore(origin, STATE, tree, RestorePolicy.FLAX));
            assertTrue(
                    failure.getMessage().startsWith("./params/w is an array of several hosts, \"params/w\""),
                    failure.getMessage());
            assertTrue(failure.getMessage().contains("pytree4j-multihost"), failure.getMessage());
            assertTrue(failure.getMessage().contains(".arrays("), failure.getMessage());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPlaceholderInARawSubtreeIsRefusedToo(Origin origin) {
        Map<String, Object> tree = Map.of("params", new StateDict(), "x", 1);
        assertThrows(UnsupportedFormatException.class, () -> restore(origin, STATE, tree, RestorePolicy.STRICT));
    }

    @ParameterizedTest
    @EnumSource
    void onePassedOverIsNotLookedAt(Origin origin) {
        assertEquals(Map.of("x", 1), restore(origin, STATE, Map.of("x", 0), RestorePolicy.FLAX));
    }

    @Test
    void aVeryLongPlaceholderMakesNoLongMessage() {
        StateDict state = new StateDict().put("t", PLACEHOLDER + "x".repeat(100_000));
        var failure = assertThrows(
                UnsupportedFormatException.class,
                () -> restore(Origin.FLAX, state, Map.of("t", ""), RestorePolicy.STRICT));
        assertTrue(failure.getMessage().length() < 600);
    }

    private static StateValue raw(StateReader reader, RawArrays external) {
        return RawValues.read(reader, new KeyPath(), external);
    }

    @ParameterizedTest
    @EnumSource
    void rawStateHasPlaceholdersThatNobodyCanOpen(Origin origin) {
        StateDict raw = (StateDict) raw(reader(origin, STATE), RawArrays.IN_MEMORY);
        assertEquals(new PlaceholderValue("params/w"), raw.dict("params").get("w"));
        assertTrue(ArrayPlaceholders.isAnyIn(raw));
    }

    @ParameterizedTest
    @EnumSource
    void rawStateHasTheArraysOrAllOfThem(Home home) {
        FakeReferences beside = new FakeReferences();
        FakeArray array = new FakeArray(NdArray.arange(4), "a mesh");
        Object tree = Map.of("a", List.of(1, array));
        assertEquals(
                new StateDict().put("a", new StateDict().put("0", 1).put("1", new ExternalValue(array))),
                raw(home.written(tree, beside), new RawArrays(beside, false, true)));
        assertEquals(
                new StateDict().put("a", new StateDict().put("0", 1).put("1", new ArrayValue(NdArray.arange(4)))),
                raw(home.written(tree, beside), new RawArrays(beside, true, true)));
    }

    @Test
    void placeholdersAreFoundAnywhereInState() {
        StateValue placeholder = new PlaceholderValue("w");
        assertTrue(ArrayPlaceholders.isAnyIn(new StateDict().put("a", new StateDict().put("b", placeholder))));
        assertTrue(ArrayPlaceholders.isAnyIn(new StateList(List.of(IntValue.of(1), placeholder))));
        assertFalse(ArrayPlaceholders.isAnyIn(STATE));
        assertEquals("checkpoint_7_gda", ArrayPlaceholders.folderOf("checkpoint_7"));
    }
}
