package io.github.pytree4j.tests.damage;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateDict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** A component of every type, each of which may be asked to hold hostile content. */
@PyTreeDataclass
@SuppressWarnings("ArrayRecordComponent")
public record Wide(
        int number,
        double real,
        boolean flag,
        char letter,
        String text,
        Color color,
        NdArray array,
        float[] floats,
        byte[] bytes,
        List<Integer> list,
        Map<String, Integer> map,
        Map<Long, Integer> byNumber,
        Map<Color, Integer> byColor,
        Optional<Color> maybe,
        Instant instant,
        Duration duration,
        UUID uuid,
        OptionalInt optional,
        Set<Color> colors,
        Shape shape,
        StateDict raw,
        Object any) {

    enum Color {
        RED,
        GREEN
    }

    sealed interface Shape {}

    @PyTreeDataclass
    record Circle(double radius) implements Shape {}

    @PyTreeDataclass
    record Square(double side, String label) implements Shape {
        Square {
            if (side < 0) {
                throw new IllegalArgumentException("no side is negative, as that of " + label);
            }
        }
    }

    public static Wide example() {
        return new Wide(
                1,
                1.5,
                true,
                'x',
                "text",
                Color.RED,
                NdArray.arange(3),
                new float[] {1},
                new byte[] {1},
                List.of(1, 2),
                Map.of("a", 1),
                Map.of(1L, 1),
                Map.of(Color.RED, 1),
                Optional.of(Color.RED),
                Instant.EPOCH,
                Duration.ZERO,
                new UUID(1, 2),
                OptionalInt.of(1),
                Set.of(Color.RED),
                new Square(1, "unit"),
                new StateDict(),
                List.of(NdArray.arange(2), "x"));
    }

    /** Null wherever that says "whatever there is". */
    @SuppressWarnings("NullOptional")
    public static Wide empty() {
        return new Wide(
                1, 1, true, 'x', null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null);
    }
}
