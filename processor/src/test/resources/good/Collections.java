package example;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.array.NdArray;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

@PyTreeDataclass
public record Collections(
        List<NdArray> list,
        List<List<Optional<float[]>>> nested,
        Optional<String> optional,
        Map<String, Object> byName,
        Map<Byte, Integer> byByte,
        Map<Short, Integer> byShort,
        Map<Integer, Integer> byInt,
        Map<Long, @Nullable List<NdArray>> byLong,
        Map<TimeUnit, NdArray> byEnum,
        List<? extends NdArray> wildcard,
        Map<String, List<?>> anything,
        List<Box<NdArray>> boxes,
        Box<?> anyBox,
        Choice<NdArray> choice,
        List<Choice<? extends NdArray>> choices) {

    @PyTreeDataclass
    public record Box<T>(T item) {}

    public sealed interface Choice<T> permits One, Two {}

    @PyTreeDataclass
    public record One<T>(T only) implements Choice<T> {}

    @PyTreeDataclass
    public record Two<T>(T first, T second) implements Choice<T> {}
}
