package io.github.pytree4j.tests.damage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.errors.CheckpointException;
import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue.PlaceholderValue;
import io.github.pytree4j.state.StateValue.StringValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Strings that Flax puts where an array of several hosts is, which stands in a folder beside the checkpoint. */
class PlaceholdersTest {
    private static final String PLACEHOLDER = "//GDAPlaceholder:params/kernel";
    private static final byte[] STATE =
            PyTrees.toBytes(Map.of("params", Map.of("kernel", PLACEHOLDER), "list", List.of("x", PLACEHOLDER)));

    @TempDir
    Path directory;

    private CheckpointManager checkpoints;

    @BeforeEach
    void writeAsFlaxDoes() throws IOException {
        checkpoints = CheckpointManager.builder(directory).build();
        Files.write(directory.resolve("checkpoint_0"), STATE);
    }

    @Test
    void aTypedRestoreSaysWhatIsMissing() throws IOException {
        Files.write(
                directory.resolve("checkpoint_1"),
                PyTrees.toBytes(Map.of("params", Map.of("kernel", PLACEHOLDER), "list", List.of("x"))));
        Map<String, Object> target = Map.of("params", Map.of("kernel", NdArray.arange(2)), "list", List.of("x"));
        UnsupportedFormatException e =
                assertThrows(UnsupportedFormatException.class, () -> checkpoints.restore(target));
        assertTrue(e.getMessage().contains("./params/kernel"), e.getMessage());
        assertTrue(e.getMessage().contains("\"params/kernel\""), e.getMessage());
        assertTrue(e.getMessage().contains("pytree4j-multihost"), e.getMessage());
        assertTrue(e.getMessage().contains(".arrays("), e.getMessage());
        assertTrue(e.getMessage().contains("restoreRaw"), e.getMessage());
    }

    @Test
    void whateverTheTargetHasThereAPlaceholderIsNotData() {
        for (Object there : Arrays.asList("text", null, Map.of("a", 1), new StringValue("x"), 7)) {
            Map<String, Object> params = new HashMap<>();
            params.put("kernel", there);
            Map<String, Object> target = Map.of("params", params, "list", List.of("x", "y"));
            assertThrows(CheckpointException.class, () -> checkpoints.restore(target), String.valueOf(there));
        }
        assertThrows(UnsupportedFormatException.class, () -> checkpoints.restore(new StateDict()));
    }

    @Test
    void aRawRestoreKeepsThePlaceholder() {
        StateDict raw = checkpoints.restoreRaw();
        assertEquals(new PlaceholderValue("params/kernel"), raw.dict("params").get("kernel"));
    }

    @Test
    void aPlaceholderIsNotSavedAgainWithoutItsArray() {
        StateDict raw = checkpoints.restoreRaw();
        UnsupportedValueException e = assertThrows(UnsupportedValueException.class, () -> checkpoints.save(1, raw));
        assertTrue(e.getMessage().startsWith("cannot save ./list/1: it is a placeholder"), e.getMessage());
        assertEquals(1, checkpoints.steps().size());
    }

    @Test
    void bytesInMemoryHaveNoFolderBesideThemAndKeepTheirStrings() {
        Map<String, Object> target = Map.of("params", Map.of("kernel", "x"), "list", List.of("x", "y"));
        Map<String, Object> restored = PyTrees.fromBytes(target, STATE);
        assertEquals(Map.of("kernel", PLACEHOLDER), restored.get("params"));
    }

    @Test
    void aRawStateWithTheArrayPutInItsPlaceIsRestored() {
        StateDict raw = checkpoints.restoreRaw();
        raw.dict("params").put("kernel", NdArray.arange(2));
        raw.dict("list").put("1", "y");
        Map<String, Object> target = Map.of("params", Map.of("kernel", NdArray.arange(2)), "list", List.of("x", "y"));
        assertEquals(target, PyTrees.fromStateDict(target, raw));
    }
}
