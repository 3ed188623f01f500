package io.github.pytree4j.processor.evolution;

import io.github.pytree4j.array.NdArray;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Spells values in Java. */
final class ValueSource {
    /** What for. */
    enum Purpose {
        /** To be saved, or to be what is expected of a restore. */
        VALUE,
        /** As a target: fits the value, and is another where it can. */
        TARGET,
        /** A target with another record of a sealed interface, wherever there is one. */
        OTHER_VARIANT
    }

    private final Purpose purpose;
    private final Random random;
    private final String text;
    private boolean hasOther;

    ValueSource(Purpose purpose, Random random, Type type, @Nullable Object value) {
        this.purpose = purpose;
        this.random = random;
        this.text = of(type, value, false);
    }

    static String spelling(Type type, @Nullable Object value) {
        return new ValueSource(Purpose.VALUE, new Random(), type, value).text;
    }

    String text() {
        return text;
    }

    /** Whether there was a record of a sealed interface. */
    boolean hasOther() {
        return hasOther;
    }

    private String of(Type type, @Nullable Object value, boolean grows) {
        if (value == null) {
            return "null";
        } else if (type instanceof Type.ListOf list) {
            List<?> items = grows && isTarget() && list.item().needsNoExample() ? List.of() : (List<?>) value;
            return items.stream()
                    .map(item -> of(list.item(), item, grows))
                    .collect(Collectors.joining(", ", "List.<" + list.item().boxed() + ">of(", ")"));
        } else if (type instanceof Type.MapOf map) {
            Map<?, ?> entries = grows && isTarget() && map.value().needsNoExample() ? Map.of() : (Map<?, ?>) value;
            return entries.entrySet().stream()
                    .map(entry -> key(entry.getKey()) + ", " + of(map.value(), entry.getValue(), grows))
                    .collect(Collectors.joining(
                            ", ", "Map.<" + map.key() + ", " + map.value().boxed() + ">of(", ")"));
        } else if (type instanceof Type.OptionalOf optional) {
            String argument = "Optional.<" + optional.value().boxed() + ">";
            return ((Optional<?>) value)
                    .map(inside -> argument + "of(" + of(optional.value(), inside, grows) + ")")
                    .orElse(argument + "empty()");
        } else if (value instanceof RecordValue record) {
            return type instanceof Type.SealedOf sealed && purpose == Purpose.OTHER_VARIANT
                    ? other(sealed, record)
                    : record(record);
        } else if (value instanceof EnumValue constant) {
            return constant.type() + "." + (isTarget() ? "GREEN" : constant.constant());
        }
        return leaf(value);
    }

    private boolean isTarget() {
        return purpose != Purpose.VALUE;
    }

    private static String key(Object key) {
        return key instanceof String text ? ShapeSource.text(text) : key.toString();
    }

    private String record(RecordValue record) {
        Shape shape = record.line().now();
        return shape.components.stream()
                .map(component -> component.isStatic() ? "\"kept\"" : field(component, record))
                .collect(Collectors.joining(", ", "new " + shape.name + "(", ")"));
    }

    private String field(Component component, RecordValue record) {
        Object value = record.fields().get(component.id());
        boolean isPrimitive = component.type() instanceof Type.Leaf leaf && leaf.isPrimitive();
        boolean acceptsAll = isTarget() && !isPrimitive && component.type().needsNoExample();
        return acceptsAll && random.nextInt(8) == 0 ? "null" : of(component.type(), value, component.grows());
    }

    private String other(Type.SealedOf sealed, RecordValue record) {
        hasOther = true;
        RecordLine other = sealed.type().records().get(0) == record.line()
                ? sealed.type().records().get(1)
                : sealed.type().records().get(0);
        return other.now().components.stream()
                .map(component -> component.isStatic()
                        ? "\"kept\""
                        : component.type() instanceof Type.Leaf leaf && leaf.isPrimitive() ? zero(leaf) : "null")
                .collect(Collectors.joining(", ", "new " + other.now().name + "(", ")"));
    }

    private static String zero(Type.Leaf leaf) {
        return leaf.java().equals("boolean") ? "false" : leaf.java().equals("int") ? "0" : "(" + leaf.java() + ") 0x0";
    }

    private String leaf(Object value) {
        boolean target = isTarget();
        if (value instanceof String string) {
            return target ? "\"target\"" : ShapeSource.text(string);
        } else if (value instanceof Boolean bool) {
            return String.valueOf(bool && !target);
        } else if (value instanceof Character character) {
            return "'" + (target ? '0' : character) + "'";
        } else if (value instanceof Number number) {
            return number(number, target ? "0" : number.toString());
        } else if (value instanceof OptionalInt optional) {
            return "OptionalInt."
                    + (optional.isPresent() ? "of(" + (target ? 0 : optional.getAsInt()) + ")" : "empty()");
        } else if (value instanceof OptionalDouble optional) {
            return "OptionalDouble."
                    + (optional.isPresent() ? "of(" + (target ? 0 : optional.getAsDouble()) + ")" : "empty()");
        } else if (value instanceof NdArray array) {
            String dtype = array.dtype().toString().equals("float32") ? "float" : "double";
            return "NdArray.of(" + array(dtype, array.toDoubles()) + ")";
        } else if (value instanceof float[] floats) {
            return array(
                    "float",
                    IntStream.range(0, floats.length)
                            .mapToDouble(i -> floats[i])
                            .toArray());
        } else if (value instanceof double[] doubles) {
            return array("double", doubles);
        }
        throw new IllegalArgumentException(value.getClass().getName());
    }

    private static String number(Number number, String text) {
        return switch (number.getClass().getSimpleName()) {
            case "Byte" -> "(byte) " + text;
            case "Short" -> "(short) " + text;
            case "Long" -> text + "L";
            case "Float" -> text + "f";
            case "Double" -> text.contains(".") ? text : text + ".0";
            default -> text;
        };
    }

    private String array(String type, double[] values) {
        return Arrays.stream(values)
                .mapToObj(value -> isTarget() ? "0" : value + (type.equals("float") ? "f" : ""))
                .collect(Collectors.joining(", ", "new " + type + "[] {", "}"));
    }
}
