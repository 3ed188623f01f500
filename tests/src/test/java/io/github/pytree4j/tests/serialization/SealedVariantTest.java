package io.github.pytree4j.tests.serialization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.state.Migrations;
import io.github.pytree4j.state.Patch;
import io.github.pytree4j.state.StateDictMismatchException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two records of one sealed interface with the same fields: in a file of Flax nobody can tell them apart, in ours one can. */
class SealedVariantTest {
    /** A choice. */
    public sealed interface Shape permits Circle, Square {}

    /** By its radius. */
    @PyTreeDataclass
    public record Circle(double size) implements Shape {}

    /** By its side. */
    @PyTreeDataclass
    public record Square(double size) implements Shape {}

    /** Several choices. */
    @PyTreeDataclass
    public record Drawing(Shape first, List<Shape> more, Map<String, Shape> named) {}

    private static final Drawing SAVED =
            new Drawing(new Circle(1), List.of(new Square(2), new Circle(3)), Map.of("a/b", new Square(4)));

    @TempDir
    Path directory;

    private CheckpointManager checkpoints() {
        return CheckpointManager.builder(directory).keep(5).build();
    }

    private static Drawing target(boolean circle) {
        Shape other = circle ? new Circle(0) : new Square(0);
        return new Drawing(new Circle(0), List.of(new Square(0), other), Map.of("a/b", other));
    }

    private void requireDifference(Step step) {
        var failure = assertThrows(
                StateDictMismatchException.class, () -> checkpoints().restore(target(true), step));
        assertEquals(
                List.of("./named/\"a/b\"  kind  expected a SealedVariantTest.Circle, found a SealedVariantTest.Square"),
                failure.differences().stream().map(Object::toString).toList());
    }

    @Test
    void aRestoreIntoAnotherVariantIsADifference() {
        checkpoints().save(1, SAVED);
        requireDifference(Step.of(1));
        var failure = assertThrows(
                StateDictMismatchException.class, () -> checkpoints().restore(target(false)));
        assertEquals(
                List.of("./more/1"),
                failure.differences().stream().map(d -> d.path().toString()).toList());
    }

    @Test
    void soItIsWhenItWasSavedInTheBackground() {
        checkpoints().saveAsync(1, SAVED).join();
        requireDifference(Step.of(1));
    }

    @Test
    void theSameVariantsFit() {
        checkpoints().save(1, SAVED);
        assertEquals(SAVED, checkpoints().restore(SAVED));
    }

    @Test
    void whatFlaxWroteFitsAsFarAsItsFieldsDo() throws Exception {
        Files.write(directory.resolve("checkpoint_1"), PyTrees.toBytes(SAVED));
        assertEquals(new Circle(4), checkpoints().restore(target(true)).named().get("a/b"));
    }

    @Test
    void stateThatWasMigratedFitsAsFarAsItsFieldsDo() {
        checkpoints().save(1, SAVED);
        Migrations none = Migrations.builder()
                .whenPresent("nowhere", Patch.remove("nowhere"))
                .build();
        Drawing restored =
                CheckpointManager.builder(directory).migrations(none).build().restore(target(true));
        assertEquals(new Circle(4), restored.named().get("a/b"));
    }
}
