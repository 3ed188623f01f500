package io.github.pytree4j.tests.codecs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.errors.CodecException;
import io.github.pytree4j.errors.MigrationException;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.state.Migrations;
import io.github.pytree4j.state.Patch;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.tests.support.DirectorySnapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Codecs that cannot be loaded or registered, patches that fail, and registries that tree operations take. */
class UnusableCodecTest {
    private static final CodecRegistry THINGS = CodecRegistry.builder()
            .add(Thing.class, new ThingCodec((thing, sink) -> sink.string(thing.name())))
            .build();

    @TempDir
    Path directory;

    @Test
    void aClassThatIsNamedLikeACodecAndIsNoneIsNamed() {
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        for (Object value : List.of(new Forgotten(1), new Broken(1))) {
            // The second time, too: the class is not initialised again.
            for (int i = 0; i < 2; i++) {
                CodecException e = assertThrows(CodecException.class, () -> checkpoints.save(0, Map.of("a", value)));
                assertTrue(e.getMessage().contains(value.getClass().getSimpleName() + "Codec"), e.getMessage());
                assertTrue(e.getMessage().contains("compile the record again"), e.getMessage());
                assertThrows(CodecException.class, () -> PyTrees.fromStateDict(value, new StateDict()));
                assertThrows(CodecException.class, () -> PyTrees.leaves(value));
            }
        }
        assertEquals(List.of(), checkpoints.steps());
    }

    static Stream<Named<Class<?>>> builtIn() {
        return Stream.of(
                        Boolean.class,
                        Byte.class,
                        Short.class,
                        Integer.class,
                        Long.class,
                        Float.class,
                        Double.class,
                        Character.class,
                        String.class,
                        NdArray.class,
                        byte[].class,
                        float[].class,
                        long[].class,
                        int.class,
                        Optional.class,
                        StateDict.class,
                        StateValue.class,
                        IntValue.class)
                .map(type -> Named.of(type.getSimpleName(), type));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("builtIn")
    @SuppressWarnings({"unchecked", "rawtypes"})
    void aCodecForAClassThatHasAFormOfItsOwnIsRefused(Class<?> type) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> CodecRegistry.builder()
                .add((Class) type, (Codec) new ThingCodec(null)));
        assertTrue(e.getMessage().contains("needs no codec"), e.getMessage());
    }

    @Test
    void aPatchThatFailsIsNamedAndTheDirectoryStaysAsItIs() {
        Migrations migrations = Migrations.builder()
                .whenPresent("a", Patch.rename("a", "b"))
                .whenPresent("b", Patch.put("c", IntValue.of(1)), state -> {
                    throw new IllegalStateException("no such layer");
                })
                .build();
        CheckpointManager checkpoints =
                CheckpointManager.builder(directory).migrations(migrations).build();
        checkpoints.save(0, Map.of("a", 1));
        DirectorySnapshot before = DirectorySnapshot.of(directory);
        MigrationException e =
                assertThrows(MigrationException.class, () -> checkpoints.restore(Map.of("b", 1, "c", 1)));
        assertTrue(e.getMessage().contains("migration 2"), e.getMessage());
        assertTrue(e.getMessage().contains("patch 2 of 2: no such layer"), e.getMessage());
        assertEquals(IllegalStateException.class, e.getCause().getClass());
        assertEquals(before, DirectorySnapshot.of(directory));
    }

    @Test
    void patchesThatDoNotFitTheStateAreFailuresOfTheMigration() {
        for (Patch patch : List.of(
                Patch.remove("none"),
                Patch.rename("none", "x"),
                Patch.move("none", "x"),
                Patch.rename("a", "b"),
                state -> state.dict("a"),
                state -> state.transform(StatePath.of("a"), value -> null),
                state -> state.put("a", (StateValue) null))) {
            Path own = directory.resolve("run" + patch.hashCode());
            CheckpointManager checkpoints = CheckpointManager.builder(own)
                    .migrations(Migrations.builder().whenPresent("a", patch).build())
                    .build();
            checkpoints.save(0, Map.of("a", 1, "b", 2));
            assertThrows(MigrationException.class, () -> checkpoints.restore(Map.of("a", 1, "b", 2)));
            assertThrows(MigrationException.class, () -> checkpoints.restoreOr(Map.of("a", 1, "b", 2)));
        }
    }

    @Test
    void treeOperationsTakeARegistry() {
        Map<String, Object> tree = Map.of("thing", new Thing("a"), "n", 1);
        assertEquals(List.of(IntValue.of(1), new StateValue.StringValue("a")), PyTrees.leaves(tree, THINGS));
        assertEquals(2, PyTrees.flatten(tree, THINGS).structure().leafCount());
        assertEquals(tree, PyTrees.flatten(tree, THINGS).structure().unflatten(PyTrees.leaves(tree, THINGS)));
        assertEquals(tree, PyTrees.map(tree, leaf -> leaf, THINGS));
        assertEquals(tree, PyTrees.mapArrays(tree, array -> array, THINGS));
        assertEquals(tree, PyTrees.mapWithPath(tree, (path, leaf) -> leaf, THINGS));
        assertEquals(tree, PyTrees.map(tree, tree, (first, second) -> first, THINGS));
        assertEquals(
                tree, PyTrees.fromStateDict(tree, PyTrees.toStateDict(tree, THINGS), RestorePolicy.STRICT, THINGS));
    }

    @Test
    void treeOperationsWithoutTheRegistryAdviseToGiveOne() {
        Map<String, Object> tree = Map.of("thing", new Thing("a"));
        UnsupportedValueException e = assertThrows(UnsupportedValueException.class, () -> PyTrees.leaves(tree));
        assertTrue(e.getMessage().contains("./thing"), e.getMessage());
        assertTrue(e.getMessage().contains("CodecRegistry"), e.getMessage());
    }
}
