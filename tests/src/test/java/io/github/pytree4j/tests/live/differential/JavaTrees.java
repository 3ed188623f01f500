package io.github.pytree4j.tests.live.differential;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.BoolValue;
import io.github.pytree4j.state.StateValue.BytesValue;
import io.github.pytree4j.state.StateValue.ComplexValue;
import io.github.pytree4j.state.StateValue.FloatValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.ScalarValue;
import io.github.pytree4j.state.StateValue.StringValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes Java trees of {@link Node}s, and nodes of raw state. */
final class JavaTrees {
    private static final HexFormat HEX = HexFormat.of();

    private JavaTrees() {}

    /** The tree that a user would write in Java; leaves that Java has no type for are state values. */
    static Object of(Node document) {
        return Objects.requireNonNull(build(document), "a document is not null");
    }

    private static @Nullable Object build(Node node) {
        if (node.is("dict")) {
            Map<Object, @Nullable Object> map = new LinkedHashMap<>();
            for (int i = 0; i < node.children().size(); i++) {
                String key = node.keys().get(i);
                map.put(
                        key.startsWith("'") ? Node.untext(key) : Long.valueOf(key),
                        build(node.children().get(i)));
            }
            return map;
        }
        List<@Nullable Object> items = new ArrayList<>();
        node.children().forEach(child -> items.add(build(child)));
        if (node.isContainer()) {
            return node.isRecord() ? Records.of(node.kind(), items) : items;
        }
        return leaf(node);
    }

    private static @Nullable Object leaf(Node node) {
        return switch (node.kind()) {
            case "none" -> null;
            case "bool" -> node.word(0).equals("1");
            case "int" -> integer(new BigInteger(node.word(0)));
            case "float" -> real(node.word(0));
            case "complex" -> new ComplexValue(real(node.word(0)), real(node.word(1)));
            case "str" -> Node.untext(node.word(0));
            case "bytes" -> HEX.parseHex(node.word(0).substring(1));
            case "scalar" -> new ScalarValue(array(node.word(0), node.word(1)));
            case "array" -> javaArray(array(node.word(0), node.word(2), shape(node.word(1))));
            default -> throw new IllegalArgumentException(node.kind());
        };
    }

    /** The number as the smallest Java type that holds it, since a user may have any of them. */
    private static Object integer(BigInteger value) {
        int bits = value.bitLength();
        if (bits > 63) {
            return IntValue.ofUnsigned(value.longValue());
        }
        long number = value.longValue();
        if (bits > 31) {
            return number;
        } else if (bits > 15) {
            return (int) number;
        }
        return bits > 7 ? (Object) (short) number : (Object) (byte) number;
    }

    private static double real(String bits) {
        return Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    }

    private static NdArray array(String dtype, String bytes, long... shape) {
        byte[] content = HEX.parseHex(bytes.substring(1));
        int size = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        DType type = DType.named(dtype).orElseGet(() -> DType.opaque(dtype, size == 0 ? 1 : content.length / size));
        return NdArray.of(type, content, shape);
    }

    /** Some arrays as the Java arrays that are saved as they are. */
    private static Object javaArray(NdArray array) {
        boolean flat = array.rank() == 1 && array.size() % 2 == 1;
        return switch (flat ? array.dtype().name() : "") {
            case "float32" -> array.toFloats();
            case "float64" -> array.toDoubles();
            case "int32" -> array.toInts();
            case "int64" -> array.toLongs();
            case "bool" -> array.toBooleans();
            default -> array;
        };
    }

    private static long[] shape(String word) {
        String lengths = word.substring(1, word.length() - 1);
        return lengths.isEmpty()
                ? new long[0]
                : Arrays.stream(lengths.split(",")).mapToLong(Long::parseLong).toArray();
    }

    /** What a raw state holds. */
    static Node describe(StateValue value) {
        if (value instanceof StateDict dict) {
            List<String> keys = new ArrayList<>();
            List<Node> children = new ArrayList<>();
            dict.entries().forEach(entry -> {
                keys.add(Node.text(entry.getKey()));
                children.add(describe(entry.getValue()));
            });
            return new Node("dict", List.of(), keys, children);
        } else if (value instanceof StateList list) {
            return Node.sequence(
                    "list", list.items().stream().map(JavaTrees::describe).toList());
        } else if (value instanceof ArrayValue array) {
            String shape = Arrays.toString(array.array().shape()).replace(" ", "");
            return Node.leaf("array", array.array().dtype().name(), shape, hex(array.array()));
        } else if (value instanceof ScalarValue scalar) {
            return Node.leaf("scalar", scalar.array().dtype().name(), hex(scalar.array()));
        } else if (value instanceof BoolValue bool) {
            return Node.leaf("bool", bool.value() ? "1" : "0");
        } else if (value instanceof IntValue integer) {
            return Node.leaf("int", integer.toString());
        } else if (value instanceof FloatValue real) {
            return Node.leaf("float", bits(real.value()));
        } else if (value instanceof ComplexValue complex) {
            return Node.leaf("complex", bits(complex.real()), bits(complex.imaginary()));
        } else if (value instanceof StringValue string) {
            return Node.leaf("str", Node.text(string.value()));
        } else if (value instanceof BytesValue bytes) {
            return Node.leaf("bytes", "x" + HEX.formatHex(bytes.value()));
        }
        return Node.leaf("none");
    }

    private static String hex(NdArray array) {
        return "x" + HEX.formatHex(array.toByteArray());
    }

    private static String bits(double value) {
        return HEX.toHexDigits(Double.doubleToRawLongBits(value));
    }
}
