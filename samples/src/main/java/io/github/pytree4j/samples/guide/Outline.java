package io.github.pytree4j.samples.guide;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Prints a tree with one line a leaf, indented, so that one sees which containers are typed and which are raw dicts. */
final class Outline {
    private final StringBuilder text = new StringBuilder();

    private Outline() {}

    static String of(Object tree) {
        Outline outline = new Outline();
        outline.children(childrenOf(tree), "  ");
        return outline.text.toString();
    }

    private void children(Map<String, @Nullable Object> children, String indent) {
        children.forEach((key, child) -> {
            Map<String, @Nullable Object> inner = isNode(child) ? childrenOf(child) : Map.of();
            text.append(indent).append(key).append(": ");
            text.append(inner.isEmpty() ? child : typeOf(child)).append('\n');
            children(inner, indent + "  ");
        });
    }

    /** Whether {@code value} gets lines of its own: containers do, and records that hold containers or arrays. */
    private static boolean isNode(@Nullable Object value) {
        if (value instanceof StateValue && !(value instanceof StateDict)) {
            return false;
        }
        return value instanceof Map
                || value instanceof List
                || value instanceof StateDict
                || (value instanceof Record record
                        && childrenOf(record).values().stream().anyMatch(v -> v instanceof NdArray || isNode(v)));
    }

    private static String typeOf(@Nullable Object node) {
        if (node instanceof StateDict) {
            return "dict";
        } else if (node instanceof Map) {
            return "Map";
        } else if (node instanceof List) {
            return "List";
        }
        return Objects.requireNonNull(node).getClass().getSimpleName();
    }

    private static Map<String, @Nullable Object> childrenOf(@Nullable Object node) {
        Map<String, @Nullable Object> children = new LinkedHashMap<>();
        if (node instanceof StateDict dict) {
            dict.entries().forEach(entry -> children.put(entry.getKey(), entry.getValue()));
        } else if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> children.put(String.valueOf(key), value));
        } else if (node instanceof List<?> list) {
            for (Object item : list) {
                children.put("[" + children.size() + "]", item);
            }
        } else if (node instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                children.put(component.getName(), value(record, component));
            }
        }
        return children;
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
