package io.github.pytree4j.tests.damage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deep state: what msgpack for Python reads and writes works, and what is deeper is refused with words. */
class NestingDepthTest {
    /** msgpack.packb of Python (msgpack 1.1, DEFAULT_RECURSE_LIMIT) writes so many dicts within each other. */
    private static final int DEEPEST = 1024;

    @TempDir
    Path directory;

    @Test
    void stateAsDeepAsPythonWritesComesBack() {
        Object tree = nested(DEEPEST);
        byte[] bytes = PyTrees.toBytes(tree);
        assertArrayEquals(bytes, PyTrees.toBytes(PyTrees.fromBytes(tree, bytes)));
    }

    @Test
    void stateDeeperThanPythonReadsIsNotSaved() {
        Object tree = nested(DEEPEST + 1);
        UnsupportedValueException e = assertThrows(UnsupportedValueException.class, () -> PyTrees.toBytes(tree));
        assertTrue(e.getMessage().contains("nested deeper than 1024 levels"), e.getMessage());
    }

    @Test
    void theMessageNamesTheSetterOfTheLimit() {
        CheckpointManager deep = CheckpointManager.builder(directory).build();
        deep.save(0, nested(100));
        CheckpointManager shallow =
                CheckpointManager.builder(directory).maxDepth(99).build();
        CorruptCheckpointException e = assertThrows(CorruptCheckpointException.class, shallow::restoreRaw);
        assertTrue(e.getMessage().contains("raise CheckpointManagerBuilder.maxDepth"), e.getMessage());
    }

    @Test
    void stateAsDeepAsTheLimitIsRead() {
        CheckpointManager checkpoints =
                CheckpointManager.builder(directory).maxDepth(100).build();
        checkpoints.save(0, nested(100));
        assertEquals(PyTrees.toStateDict(nested(100)), checkpoints.restoreRaw());
    }

    @Test
    void aStateDictThatContainsItselfIsNotSaved() {
        StateDict dict = new StateDict();
        dict.put("self", dict);
        assertThrows(UnsupportedValueException.class, () -> PyTrees.toBytes(dict));
    }

    private static Object nested(int depth) {
        Object tree = StateValue.IntValue.of(7);
        for (int i = 0; i < depth; i++) {
            tree = Map.of("a", tree);
        }
        return tree;
    }
}
