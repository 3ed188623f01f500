package io.github.pytree4j.processor.evolution;

import io.github.pytree4j.array.NdArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Types as which others can be read with nothing said. */
final class Widenings {
    private static final Map<String, List<String>> WIDER = Map.of(
            "byte", List.of("short", "int", "long", "float", "double", "Integer"),
            "short", List.of("int", "long", "double", "Long"),
            "int", List.of("long", "double", "Integer", "Double"),
            "long", List.of("Long"),
            "float", List.of("double"),
            "double", List.of("Double"),
            "boolean", List.of("Boolean"),
            "char", List.of("String"),
            "Integer", List.of("Long", "Double"),
            "float[]", List.of("NdArray"));

    /**
     * One of them.
     *
     * @param value what a value is then
     */
    record Widening(Type to, UnaryOperator<Object> value) {}

    private Widenings() {}

    static List<Widening> of(Type type) {
        List<Widening> wider = new ArrayList<>();
        if (type instanceof Type.Leaf leaf) {
            for (String java : WIDER.getOrDefault(leaf.java(), List.of())) {
                Type.Leaf to = new Type.Leaf(java);
                wider.add(new Widening(to, value -> value == null ? null : as(to.boxed(), value)));
            }
        } else if (type instanceof Type.EnumOf) {
            wider.add(new Widening(new Type.Leaf("String"), value -> ((EnumValue) value).constant()));
        } else if (type instanceof Type.ListOf list) {
            for (Widening item : ofBoxed(list.item())) {
                wider.add(new Widening(new Type.ListOf(boxed(item.to())), value -> ((List<?>) value)
                        .stream().map(each -> item.value().apply(each)).toList()));
            }
        } else if (type instanceof Type.MapOf map) {
            for (Widening item : ofBoxed(map.value())) {
                wider.add(new Widening(new Type.MapOf("String", boxed(item.to())), value -> entries(value, item)));
            }
        }
        if (!(type instanceof Type.OptionalOf) && !type.java().startsWith("Optional")) {
            wider.add(new Widening(new Type.OptionalOf(boxed(type)), Optional::ofNullable));
        }
        return wider;
    }

    /** Within a collection, a primitive type is the same as its box. */
    private static List<Widening> ofBoxed(Type type) {
        return of(type).stream()
                .filter(wider -> !wider.to().boxed().equals(type.boxed()))
                .toList();
    }

    private static Map<Object, Object> entries(Object value, Widening item) {
        Map<Object, Object> entries = new HashMap<>();
        ((Map<?, ?>) value)
                .forEach((key, each) -> entries.put(key.toString(), item.value().apply(each)));
        return entries;
    }

    private static Type boxed(Type type) {
        return type instanceof Type.Leaf leaf ? new Type.Leaf(leaf.boxed()) : type;
    }

    private static Object as(String box, Object value) {
        return switch (box) {
            case "Short" -> ((Number) value).shortValue();
            case "Integer" -> ((Number) value).intValue();
            case "Long" -> ((Number) value).longValue();
            case "Float" -> ((Number) value).floatValue();
            case "Double" -> ((Number) value).doubleValue();
            case "String" -> value.toString();
            case "NdArray" -> NdArray.of((float[]) value);
            default -> value;
        };
    }
}
