package example;

import io.github.pytree4j.annotations.Naming;
import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import io.github.pytree4j.array.NdArray;
import java.util.Map;
import java.util.function.UnaryOperator;

@PyTreeDataclass(naming = Naming.SNAKE_CASE)
public record TrainState(
        long step,
        Map<String, Map<String, NdArray>> params,
        OptState optState,
        NdArray batchStats,
        @PyTreeField(name = "rng key") NdArray rngKey,
        @PyTreeField(pytreeNode = false) UnaryOperator<NdArray> applyFn) {

    public sealed interface OptState {}

    @PyTreeDataclass
    public record Sgd(float learningRate) implements OptState {}

    public sealed interface Adaptive extends OptState {}

    @PyTreeDataclass
    public record Adam(long count, NdArray mu, NdArray nu) implements Adaptive {}

    @PyTreeDataclass
    public record RmsProp(NdArray nu) implements Adaptive {}
}
