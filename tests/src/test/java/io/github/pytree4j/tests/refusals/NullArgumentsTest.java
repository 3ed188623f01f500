package io.github.pytree4j.tests.refusals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.TreeDef;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.CheckpointManagerBuilder;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.state.Migrations;
import io.github.pytree4j.state.Patch;
import io.github.pytree4j.state.PathPattern;
import io.github.pytree4j.state.PathRule;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.tests.support.DirectorySnapshot;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Null where none may be: one exception at the call, in words, and nothing has happened. */
class NullArgumentsTest {
    private static final Map<String, Object> TREE = Map.of("a", 1, "w", NdArray.arange(2));
    private static final Map<String, Object> EMPTY = Map.of();

    @TempDir
    Path directory;

    private CheckpointManager checkpoints;

    @BeforeEach
    void saveOne() {
        checkpoints = CheckpointManager.builder(directory).build();
        checkpoints.save(1, TREE);
    }

    static Stream<Named<Executable>> treeOperations() {
        byte[] bytes = PyTrees.toBytes(TREE);
        StateDict state = PyTrees.toStateDict(TREE);
        CodecRegistry codecs = CodecRegistry.empty();
        RestorePolicy strict = RestorePolicy.STRICT;
        return Stream.of(
                call("toBytes(tree, null)", () -> PyTrees.toBytes(TREE, null)),
                call("toStateDict(tree, null)", () -> PyTrees.toStateDict(TREE, null)),
                call("fromBytes(null, bytes)", () -> PyTrees.fromBytes(null, bytes)),
                call("fromBytes(target, null)", () -> PyTrees.fromBytes(TREE, null)),
                call("fromBytes(.., null policy, ..)", () -> PyTrees.fromBytes(TREE, bytes, null, codecs)),
                call("fromBytes(.., null codecs)", () -> PyTrees.fromBytes(TREE, bytes, strict, null)),
                call("rawFromBytes(null)", () -> PyTrees.rawFromBytes(null)),
                call("fromStateDict(null, state)", () -> PyTrees.fromStateDict(null, state)),
                call("fromStateDict(target, null)", () -> PyTrees.fromStateDict(TREE, null)),
                call("fromStateDict(.., null policy, ..)", () -> PyTrees.fromStateDict(TREE, state, null, codecs)),
                call("fromStateDict(.., null codecs)", () -> PyTrees.fromStateDict(TREE, state, strict, null)),
                call("map(tree, null)", () -> PyTrees.map(TREE, (UnaryOperator<StateValue>) null)),
                call("map(no leaf, null)", () -> PyTrees.map(EMPTY, (UnaryOperator<StateValue>) null)),
                call("mapArrays(tree, null)", () -> PyTrees.mapArrays(TREE, null)),
                call("mapArrays(no leaf, null)", () -> PyTrees.mapArrays(EMPTY, null)),
                call(
                        "mapWithPath(tree, null)",
                        () -> PyTrees.mapWithPath(TREE, (BiFunction<StatePath, StateValue, StateValue>) null)),
                call("map(two, null)", () -> PyTrees.map(TREE, TREE, (BinaryOperator<StateValue>) null)),
                call("map gives null", () -> PyTrees.map(TREE, leaf -> null)),
                call("mapArrays gives null", () -> PyTrees.mapArrays(TREE, array -> null)),
                call("mapWithPath gives null", () -> PyTrees.mapWithPath(TREE, (path, leaf) -> null)),
                call("map of two gives null", () -> PyTrees.map(TREE, TREE, (first, second) -> null)),
                call("unflatten(null)", () -> PyTrees.flatten(TREE).structure().unflatten(null)));
    }

    static Stream<Named<Executable>> values() {
        return Stream.of(
                call("StateDict.put(key, null)", () -> new StateDict().put("a", (StateValue) null)),
                call("StateDict.put(key, null text)", () -> new StateDict().put("a", (String) null)),
                call("StringValue(null)", () -> new StateValue.StringValue(null)),
                call("ArrayValue(null)", () -> new StateValue.ArrayValue(null)),
                call("BytesValue(null)", () -> new StateValue.BytesValue(null)),
                call("NdArray.of(null)", () -> NdArray.of((float[]) null)),
                call("registry add(null class)", () -> CodecRegistry.builder().add(null, null)),
                call("registry add(null codec)", () -> CodecRegistry.builder().add(StringBuilder.class, null)),
                call("Patch.put(path, null)", () -> Patch.put("a", (StateValue) null)),
                call("PathPattern.parse(null)", () -> PathPattern.parse(null)),
                call("PathRule.move(from, null)", () -> PathRule.move("a", null)),
                call("PathRule.transform(pattern, null)", () -> PathRule.transform("a", null)),
                call("Patch.rules(null rule)", () -> Patch.rules((PathRule) null)),
                call("whenMissing(null)", () -> Migrations.builder().whenMissing(null, Patch.remove("a"))),
                call("whenMissing(path, null patch)", () -> Migrations.builder().whenMissing("a", (Patch) null)),
                call("Step.parse(null)", () -> Step.parse(null)));
    }

    static Stream<Named<Executable>> builders() {
        CheckpointManagerBuilder builder = CheckpointManager.builder(Path.of("unused"));
        return Stream.of(
                call("builder(null)", () -> CheckpointManager.builder(null)),
                call("prefix(null)", () -> builder.prefix(null)),
                call("overwrite(null)", () -> builder.overwrite(null)),
                call("policy(null)", () -> builder.policy(null)),
                call("codecs(null)", () -> builder.codecs(null)),
                call("migrations(null)", () -> builder.migrations(null)));
    }

    @Test
    void aLeafThatIsNullIsNamedByItsPlace() {
        TreeDef<Map<String, Object>> structure = PyTrees.flatten(TREE).structure();
        List<StateValue> leaves = Arrays.asList(StateValue.IntValue.of(1), null);
        NullPointerException e = assertThrows(NullPointerException.class, () -> structure.unflatten(leaves));
        assertTrue(e.getMessage().startsWith("the leaf for ./w is null"), e.getMessage());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("treeOperations")
    void aTreeOperationRefusesNullInWords(Executable call) {
        refused(call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void aValueRefusesNullInWords(Executable call) {
        refused(call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("builders")
    void theBuilderOfAManagerRefusesNullInWords(Executable call) {
        refused(call);
    }

    @Test
    void aTreeThatIsNullHasNoBytes() {
        for (Executable call : new Executable[] {() -> PyTrees.toBytes(null), () -> PyTrees.toStateDict(null)}) {
            UnsupportedValueException e = assertThrows(UnsupportedValueException.class, call);
            assertTrue(e.getMessage().contains("it is null"), e.getMessage());
        }
    }

    @Test
    void aStateThatIsNullIsNotSaved() {
        DirectorySnapshot before = DirectorySnapshot.of(directory);
        refused(() -> checkpoints.save(2, null));
        refused(() -> checkpoints.save(Step.of(2.5), null));
        refused(() -> checkpoints.save(directory.resolve("single"), null));
        refused(() -> checkpoints.saveAsync(2, null));
        checkpoints.awaitSaves();
        assertEquals(before, DirectorySnapshot.of(directory));
    }

    @Test
    void aStepOrFileThatIsNullIsRefusedInWords() {
        DirectorySnapshot before = DirectorySnapshot.of(directory);
        refused(() -> checkpoints.save((Step) null, TREE));
        refused(() -> checkpoints.save((Path) null, TREE));
        refused(() -> checkpoints.saveAsync((Step) null, TREE));
        refused(() -> checkpoints.restore(TREE, (Step) null));
        refused(() -> checkpoints.restore(TREE, (Path) null));
        refused(() -> checkpoints.check(TREE, (Step) null));
        refused(() -> checkpoints.check(TREE, (Path) null));
        refused(() -> checkpoints.check(null, directory.resolve("checkpoint_1")));
        refused(() -> checkpoints.restoreRaw((Step) null));
        refused(() -> checkpoints.restoreRaw((Path) null));
        refused(() -> checkpoints.restoreRawValue(null));
        refused(() -> checkpoints.file(null));
        assertEquals(before, DirectorySnapshot.of(directory));
    }

    @Test
    void aTargetThatIsNullIsRefusedInWordsWhetherOrNotThereIsACheckpoint() {
        CheckpointManager none =
                CheckpointManager.builder(directory.resolve("none")).build();
        for (CheckpointManager manager : new CheckpointManager[] {checkpoints, none}) {
            refused(() -> manager.restore(null));
            refused(() -> manager.restore(null, Step.of(1)));
            refused(() -> manager.restore(null, directory.resolve("checkpoint_1")));
            refused(() -> manager.restoreOr(null));
        }
    }

    private static Named<Executable> call(String name, Executable call) {
        return Named.of(name, call);
    }

    /** Words are of ours: the JVM's own begin with what it "cannot" do. */
    private static void refused(Executable call) {
        RuntimeException e = assertThrows(RuntimeException.class, call);
        assertNotNull(e.getMessage(), () -> "no message: " + e);
        assertFalse(e.getMessage().startsWith("Cannot "), () -> "not in words: " + e);
        assertFalse(e instanceof ClassCastException, e::toString);
        assertTrue(e.getMessage().contains("null") || e.getMessage().contains("needs"), e::toString);
    }
}
