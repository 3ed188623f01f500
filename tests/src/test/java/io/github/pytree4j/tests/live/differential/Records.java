package io.github.pytree4j.tests.live.differential;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The named tuples and dataclasses of notation.py; their components take anything, so that static types do not matter. */
final class Records {
    private Records() {}

    @PyTreeDataclass
    record Point(@Nullable Object x, @Nullable Object y) {}

    @PyTreeDataclass
    record Unit() {}

    @PyTreeDataclass
    record Old(
            @Nullable Object name,
            @Nullable Object fields,
            @Nullable Object values) {}

    @PyTreeDataclass
    record Pair(@Nullable Object a, @Nullable Object b) {}

    @PyTreeDataclass
    record Empty() {}

    @PyTreeDataclass
    record Tagged(
            @Nullable Object value,
            @PyTreeField(pytreeNode = false) String note) {}

    static Object of(String kind, List<@Nullable Object> fields) {
        return switch (kind) {
            case "point" -> new Point(fields.get(0), fields.get(1));
            case "unit" -> new Unit();
            case "old" -> new Old(fields.get(0), fields.get(1), fields.get(2));
            case "pair" -> new Pair(fields.get(0), fields.get(1));
            case "empty" -> new Empty();
            case "tagged" -> new Tagged(fields.get(0), "static");
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
