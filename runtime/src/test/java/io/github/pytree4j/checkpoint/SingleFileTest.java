package io.github.pytree4j.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.errors.CheckpointExistsException;
import io.github.pytree4j.errors.CheckpointNotFoundException;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.StatePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleFileTest {
    private static final Map<String, NdArray> STATE = Map.of("w", NdArray.arange(3));

    @TempDir
    private Path directory;

    private CheckpointManager manager(Overwrite overwrite) {
        return CheckpointManager.builder(directory).overwrite(overwrite).build();
    }

    @Test
    void aFileOfAnyNameIsSavedAndRestored() throws IOException {
        Path file = directory.resolve("exports/final weights.msgpack");
        assertEquals(file, manager(Overwrite.REFUSE).save(file, STATE));
        assertArrayEquals(PyTrees.toBytes(STATE), Files.readAllBytes(file));
        assertEquals(STATE, manager(Overwrite.REFUSE).restore(STATE, file));
        assertTrue(Files.exists(directory.resolve("exports/.pytree4j/final weights.msgpack.manifest")));
    }

    @Test
    void aFileOfAnyNameIsChecked() {
        Path file = directory.resolve("weights");
        manager(Overwrite.REFUSE).save(file, STATE);
        CheckpointManager elsewhere =
                CheckpointManager.builder(directory.resolve("elsewhere")).build();
        assertEquals(Compatibility.Verdict.AS_IS, elsewhere.check(STATE, file).verdict());
        assertEquals(
                List.of(Difference.missing(StatePath.of("b"))),
                elsewhere.check(Map.of("w", NdArray.arange(3), "b", 1), file).differences());
        assertThrows(CheckpointNotFoundException.class, () -> elsewhere.check(STATE, directory.resolve("missing")));
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyWhereThatIsChosen() throws IOException {
        Path file = Files.writeString(directory.resolve("weights"), "precious");
        assertThrows(
                CheckpointExistsException.class, () -> manager(Overwrite.REFUSE).save(file, STATE));
        assertEquals("precious", Files.readString(file));
        manager(Overwrite.REPLACE).save(file, STATE);
        assertEquals(STATE, manager(Overwrite.REFUSE).restore(STATE, file));
    }

    @Test
    void stepsThatLieBesideItStay() {
        CheckpointManager checkpoints = manager(Overwrite.REWIND);
        checkpoints.save(5, STATE);
        checkpoints.save(directory.resolve("checkpoint_1"), STATE);
        assertEquals(2, checkpoints.steps().size());
    }

    @Test
    void aFolderIsNeverReplaced() throws IOException {
        Path folder = Files.createDirectories(directory.resolve("folder/inner")).getParent();
        assertThrows(CheckpointExistsException.class, () -> manager(Overwrite.REPLACE)
                .save(folder, STATE));
        assertTrue(Files.exists(folder.resolve("inner")));
    }

    @Test
    void aStateThatCannotBeSavedLeavesNothing() {
        Path file = directory.resolve("new/weights");
        Map<String, Object> bad = Map.of("w", new Object());
        assertThrows(
                UnsupportedValueException.class, () -> manager(Overwrite.REFUSE).save(file, bad));
        assertFalse(Files.exists(directory.resolve("new")));
    }
}
