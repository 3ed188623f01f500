package io.github.pytree4j.format.multihost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.codec.TreeReader;
import io.github.pytree4j.codec.builtin.DynamicCodec;
import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.StringValue;
import io.github.pytree4j.support.Origin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlaceholderGuardTest {
    private static final String PLACEHOLDER = "//GDAPlaceholder:params/w";
    private static final StateDict STATE =
            new StateDict().put("params", new StateDict().put("w", PLACEHOLDER)).put("x", 1);

    private static TreeReader guarded(Origin origin, StateValue state, RestorePolicy policy) {
        return new TreeReader(new PlaceholderGuard(origin.reader(state)), CodecRegistry.empty(), policy);
    }

    private static Object restore(Origin origin, StateValue state, Object target, RestorePolicy policy) {
        Codec<Object> codec = DynamicCodec.INSTANCE;
        return guarded(origin, state, policy).restore("the test", codec, target);
    }

    @ParameterizedTest
    @EnumSource
    void aPlaceholderIsRefusedWithItsPath(Origin origin) {
        for (Object target : List.of(1, "text", new float[2], new StateDict())) {
            Map<String, Object> tree = Map.of("params", Map.of("w", target), "x", 1);
            var failure = assertThrows(
                    UnsupportedFormatException.class, () -> restore(origin, STATE, tree, RestorePolicy.FLAX));
            assertTrue(
                    failure.getMessage().startsWith("./params/w is an array of several hosts (\"" + PLACEHOLDER),
                    failure.getMessage());
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

    @ParameterizedTest
    @EnumSource
    void otherTextsPassAsTheyAre(Origin origin) {
        StateDict state = new StateDict().put("t", "/" + PLACEHOLDER);
        assertEquals(Map.of("t", "/" + PLACEHOLDER), restore(origin, state, Map.of("t", ""), RestorePolicy.STRICT));
    }

    @Test
    void aVeryLongPlaceholderMakesNoLongMessage() {
        StateDict state = new StateDict().put("t", PLACEHOLDER + "x".repeat(100_000));
        var failure = assertThrows(
                UnsupportedFormatException.class,
                () -> restore(Origin.FLAX, state, Map.of("t", ""), RestorePolicy.STRICT));
        assertTrue(failure.getMessage().length() < 600);
    }

    @Test
    void placeholdersAreFoundAnywhereInState() {
        assertTrue(MultihostArrays.isAnyIn(STATE));
        assertTrue(MultihostArrays.isAnyIn(new StateList(List.of(IntValue.of(1), new StringValue(PLACEHOLDER)))));
        assertFalse(MultihostArrays.isAnyIn(new StateDict().put(PLACEHOLDER, "text")));
        assertFalse(MultihostArrays.isPlaceholder("GDAPlaceholder:x"));
        assertEquals("checkpoint_7_gda", MultihostArrays.folderOf("checkpoint_7"));
    }
}
