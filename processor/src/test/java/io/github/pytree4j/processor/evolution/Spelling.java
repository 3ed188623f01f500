package io.github.pytree4j.processor.evolution;

import io.github.pytree4j.array.NdArray;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Spells objects so that two of different class loaders are alike exactly if they hold the same. */
final class Spelling {
    private Spelling() {}

    static String of(@Nullable Object value) {
        if (value instanceof Record record) {
            return record.getClass().getSimpleName() + components(record);
        } else if (value instanceof List<?> list) {
            return list.stream().map(Spelling::of).collect(Collectors.joining(", ", "[", "]"));
        } else if (value instanceof Map<?, ?> map) {
            Map<String, String> entries = new TreeMap<>();
            map.forEach((key, entry) -> entries.put(of(key), of(entry)));
            return entries.toString();
        } else if (value instanceof Optional<?> optional) {
            return optional.map(inside -> "Optional[" + of(inside) + "]").orElse("Optional.empty");
        } else if (value instanceof NdArray array) {
            return array.dtype() + of(array.toDoubles());
        } else if (value != null && value.getClass().isArray()) {
            return IntStream.range(0, Array.getLength(value))
                    .mapToObj(i -> of(Array.get(value, i)))
                    .collect(Collectors.joining(", ", value.getClass().getSimpleName() + "{", "}"));
        }
        return value == null ? "null" : value.getClass().getSimpleName() + " " + value;
    }

    private static String components(Record record) {
        StringBuilder text = new StringBuilder("(");
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                text.append(component.getName())
                        .append('=')
                        .append(of(component.getAccessor().invoke(record)))
                        .append(", ");
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(record.toString(), e);
            }
        }
        return text.append(')').toString();
    }
}
