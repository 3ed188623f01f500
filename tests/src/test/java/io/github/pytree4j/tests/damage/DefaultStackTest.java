package io.github.pytree4j.tests.damage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.errors.CheckpointException;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.tests.model.Pair;
import io.github.pytree4j.tests.model.Tree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** State as deep as msgpack for Python reads and writes, in a thread as users start them. */
class DefaultStackTest {
    private static final int DEEPEST = 1_024;

    private static final long SMALL_STACK = 200_000;
    private static final long LARGE_STACK = 16_000_000;

    @TempDir
    Path directory;

    @Test
    void mapsAreSavedAndRestored() throws Throwable {
        inAThread(() -> roundTrip(nested(DEEPEST, tree -> new HashMap<>(Map.of("a", tree)))));
    }

    @Test
    void listsAreSavedAndRestored() throws Throwable {
        inAThread(() -> roundTrip(nested(DEEPEST, tree -> new ArrayList<>(List.of(tree)))));
    }

    @Test
    void recordsAreSavedAndRestored() throws Throwable {
        inAThread(() -> roundTrip(nested(DEEPEST, tree -> new Pair<>(1, tree))));
    }

    @Test
    void listsWithinRecordsAreSavedAndRestored() throws Throwable {
        inAThread(() -> roundTrip(
                // A record and a list are two levels, the lists of the bottom one more.
                nested(DEEPEST / 2 - 1, DefaultStackTest::branch)));
    }

    /** Such records take so much of the stack that it depends on the machine; an Error it must never be. */
    @Test
    void recordsInOptionalsAreReadOrRefusedInWords() throws Throwable {
        StateDict deep = new StateDict();
        for (int level = 2; level < DEEPEST; level++) {
            deep = new StateDict()
                    .put("name", "x")
                    .put("children", new StateDict())
                    .put("shadow", deep);
        }
        byte[] file = PyTrees.toBytes(deep);
        Tree target = new Tree("x", List.of(), Optional.empty());
        // Differs from a Tree at the bottom, so that something is always to be told.
        inAThread(() -> assertThrows(CheckpointException.class, () -> PyTrees.fromBytes(target, file)));
    }

    @Test
    void whatTakesMoreStackThanThereIsIsRefusedInWordsAndNotSaved() throws Throwable {
        Tree tree = new Tree("bottom", List.of(), Optional.empty());
        for (int level = 2; level < DEEPEST; level++) {
            tree = new Tree("x", List.of(), Optional.of(tree));
        }
        Tree deep = tree;
        Path fresh = directory.resolve("fresh");
        inAThread(SMALL_STACK, () -> {
            CheckpointManager checkpoints = CheckpointManager.builder(fresh).build();
            UnsupportedValueException e =
                    assertThrows(UnsupportedValueException.class, () -> checkpoints.save(0, deep));
            assertTrue(e.getMessage().contains("too deeply for the stack of this thread"), e.getMessage());
        });
        assertFalse(Files.exists(fresh));
        AtomicReference<byte[]> bytes = new AtomicReference<>();
        inAThread(LARGE_STACK, () -> bytes.set(PyTrees.toBytes(deep)));
        Tree target = new Tree("x", List.of(), Optional.empty());
        inAThread(SMALL_STACK, () -> {
            CorruptCheckpointException e =
                    assertThrows(CorruptCheckpointException.class, () -> PyTrees.fromBytes(target, bytes.get()));
            assertTrue(e.getMessage().contains("too deeply for the stack of this thread"), e.getMessage());
        });
        inAThread(LARGE_STACK, () -> assertEquals(deep, PyTrees.fromBytes(target, bytes.get())));
    }

    @Test
    void rawStateIsSavedAndRestored() throws Throwable {
        inAThread(() -> roundTrip(nested(DEEPEST, tree -> new StateDict().put("a", (StateValue) tree))));
    }

    @Test
    void treeOperationsReachTheBottom() throws Throwable {
        inAThread(() -> {
            Object tree = nested(DEEPEST, deeper -> new HashMap<>(Map.of("a", deeper)));
            assertEquals(List.of(IntValue.of(7)), PyTrees.leaves(tree));
            assertEquals(tree, PyTrees.map(tree, leaf -> leaf));
            assertEquals(tree, PyTrees.map(tree, tree, (first, second) -> first));
            assertEquals(tree, PyTrees.flatten(tree).structure().unflatten(List.of(IntValue.of(7))));
        });
    }

    @Test
    void oneLevelMoreIsRefusedInWords() throws Throwable {
        inAThread(() -> {
            Object tree = nested(DEEPEST + 1, deeper -> Map.of("a", deeper));
            assertThrows(UnsupportedValueException.class, () -> PyTrees.toBytes(tree));
        });
    }

    private static Tree branch(Object tree) {
        Tree below = tree instanceof Tree deeper ? deeper : new Tree("bottom", List.of(), Optional.empty());
        return new Tree("x", List.of(below), Optional.empty());
    }

    private void roundTrip(Object tree) {
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        checkpoints.save(0, tree);
        assertEquals(tree, checkpoints.restore(tree));
        assertEquals(PyTrees.toStateDict(tree), checkpoints.restoreRaw());
        assertEquals(tree, PyTrees.fromStateDict(tree, checkpoints.restoreRaw()));
    }

    private static Object nested(int depth, UnaryOperator<Object> level) {
        Object tree = IntValue.of(7);
        for (int i = 0; i < depth; i++) {
            tree = level.apply(tree);
        }
        return tree;
    }

    /** Not JUnit's own thread, which may have a larger stack. */
    private static void inAThread(Executable test) throws Throwable {
        inAThread(0, test);
    }

    private static void inAThread(long stackSize, Executable test) throws Throwable {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Runnable run = () -> {
            try {
                test.execute();
            } catch (Throwable e) {
                failure.set(e);
            }
        };
        Thread thread = new Thread(null, run, "test", stackSize);
        thread.start();
        thread.join();
        if (failure.get() != null) {
            throw failure.get();
        }
    }
}
