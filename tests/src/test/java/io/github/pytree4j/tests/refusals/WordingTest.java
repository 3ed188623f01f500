package io.github.pytree4j.tests.refusals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.errors.CheckpointException;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateDictMismatchException;
import io.github.pytree4j.state.StatePath;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages as someone reads them who has the jar and not the source. */
class WordingTest {
    @TempDir
    Path directory;

    @Test
    void aRecordDeclaredInAMethodIsToldToMoveOutOfIt() {
        record Local(int value) {}
        UnsupportedValueException e =
                assertThrows(UnsupportedValueException.class, () -> PyTrees.toBytes(Map.of("a", new Local(1))));
        assertTrue(e.getMessage().contains("inside a method"), e.getMessage());
        assertFalse(e.getMessage().contains("did not run"), e.getMessage());
    }

    @Test
    void whereTheCheckpointHasNullTheMessageSaysWhatTheTargetHas() {
        Map<String, Object> target =
                Map.of("list", List.of(1, 2), "map", Map.of("x", 1), "array", NdArray.arange(3), "int", 1, "text", "t");
        StateDict state = new StateDict();
        Map<String, Object> nulls = new HashMap<>();
        target.keySet().forEach(key -> nulls.put(key, null));
        PyTrees.toStateDict(nulls).entries().forEach(entry -> state.put(entry.getKey(), entry.getValue()));
        StateDictMismatchException e =
                assertThrows(StateDictMismatchException.class, () -> PyTrees.fromStateDict(target, state));
        assertFalse(e.getMessage().contains("what the target has"), e.getMessage());
        List<String> lines = e.differences().stream()
                .map(difference -> difference.path() + " " + difference.explanation())
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "./array expected int64[3], found null",
                        "./int expected an int, found null",
                        "./list expected a list of 2, found null",
                        "./map expected a dict, found null",
                        "./text expected a string, found null"),
                lines);
    }

    @Test
    void whereTwoTreesAreMappedNoCheckpointIsMentioned() {
        Map<String, Object> first = new HashMap<>(Map.of("a", 1, "b", 2, "list", List.of(1)));
        Map<String, Object> second = new HashMap<>(Map.of("a", 1, "c", 2, "list", List.of(1, 2)));
        StateDictMismatchException e =
                assertThrows(StateDictMismatchException.class, () -> PyTrees.map(first, second, (left, right) -> left));
        assertFalse(e.getMessage().contains("checkpoint"), e.getMessage());
        assertFalse(e.getMessage().contains("RestorePolicy"), e.getMessage());
        assertTrue(e.getMessage().contains("the first tree has it, the second does not"), e.getMessage());
        assertTrue(e.getMessage().contains("the second has it"), e.getMessage());
    }

    @Test
    void noMessagePointsToFilesThatTheUserOfAJarDoesNotHave() {
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        checkpoints.save(0, Map.of("a", List.of(1), "b", NdArray.arange(2), "c", "x"));
        Map<String, Object> target = Map.of("a", List.of(1, 2), "b", NdArray.arange(3), "d", 1);
        CheckpointException e = assertThrows(CheckpointException.class, () -> checkpoints.restore(target));
        assertFalse(e.getMessage().contains("docs/"), e.getMessage());
        assertTrue(e.getMessage().contains("restoreRaw"), e.getMessage());
        assertTrue(e.getMessage().contains("RestorePolicy"), e.getMessage());
    }

    @Test
    void everyPathThatIsPrintedCanBeReadBack() {
        for (List<String> keys : Arrays.asList(
                List.<String>of(),
                List.of(""),
                List.of("a/b", "c"),
                List.of("\"", "'"),
                List.of(".", "..", " x "),
                List.of("\n\u0000\u202e", "\ud83d\ude00"),
                List.of("... (967 keys) ..."))) {
            StatePath path = new StatePath(keys);
            assertEquals(path, StatePath.parse(path.toString()), path.toString());
        }
    }
}
