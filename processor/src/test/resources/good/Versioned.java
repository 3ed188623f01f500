package example;

import io.github.pytree4j.annotations.Naming;
import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import io.github.pytree4j.array.NdArray;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has a version, and holds records with and without one. */
@PyTreeDataclass(version = 3, naming = Naming.SNAKE_CASE)
record Versioned<T>(
        long step,
        Map<String, Map<String, NdArray>> params,
        Optional<? extends Rule<T>> updateRule,
        Map<Color, List<Plain>> byColor,
        List<T> items,
        @PyTreeField(name = "the \"name\"\n") String text,
        @PyTreeField(grows = true) List<Float> losses,
        @PyTreeField(pytreeNode = false) Runnable onStep) {

    enum Color {
        RED,
        GREEN,
        BLUE
    }

    sealed interface Rule<T> permits Sgd, Adam {}

    @PyTreeDataclass(version = 1)
    record Sgd<T>(double rate) implements Rule<T> {}

    @PyTreeDataclass(version = 12)
    record Adam<T>(T first, T second) implements Rule<T> {}

    @PyTreeDataclass
    record Plain(int x) {}
}
