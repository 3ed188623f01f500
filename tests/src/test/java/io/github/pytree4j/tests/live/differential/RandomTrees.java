package io.github.pytree4j.tests.live.differential;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Random trees as a Java user may build them. */
final class RandomTrees {
    private static final List<String> CONTAINERS =
            List.of("dict", "dict", "list", "point", "pair", "tagged", "unit", "empty", "old");
    private static final List<String> LEAVES =
            List.of("none", "bool", "int", "float", "complex", "str", "bytes", "array", "scalar");
    private static final List<String> DTYPES = List.of(
            "bool",
            "int8",
            "int16",
            "int32",
            "int64",
            "uint8",
            "uint16",
            "uint32",
            "uint64",
            "float16",
            "bfloat16",
            "float32",
            "float64",
            "complex64",
            "complex128",
            "float8_e5m2");
    private static final List<Integer> SIZES = List.of(1, 1, 2, 4, 8, 1, 2, 4, 8, 2, 2, 4, 8, 8, 16, 1);
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "0",
            "10",
            "a/b",
            "ü",
            "日本",
            "😀",
            "\ud83d",
            "x".repeat(31),
            "x".repeat(32),
            "é".repeat(130),
            "kernel",
            " ",
            "\0");

    private final Random random;

    RandomTrees(Random random) {
        this.random = random;
    }

    /** A tree that is not only null, which is no state. */
    Node document(int depth) {
        Node tree = tree(depth);
        return tree.is("none") ? document(depth) : tree;
    }

    /** A tree of at most so many levels. */
    Node tree(int depth) {
        if (depth == 0 || random.nextInt(10) < 3) {
            return leaf();
        }
        String kind = pick(CONTAINERS);
        if (Node.RECORDS.containsKey(kind)) {
            return Node.record(kind, trees(Node.RECORDS.get(kind).size(), depth));
        }
        List<Node> items = trees(random.nextInt(20) == 0 ? 17 : random.nextInt(4), depth);
        return kind.equals("list") ? Node.sequence(kind, items) : new Node(kind, List.of(), keys(items.size()), items);
    }

    private List<Node> trees(int count, int depth) {
        return IntStream.range(0, count).mapToObj(i -> tree(depth - 1)).toList();
    }

    private List<String> keys(int count) {
        Set<String> keys = new LinkedHashSet<>();
        boolean integers = random.nextInt(4) == 0;
        while (keys.size() < count) {
            boolean odd = random.nextInt(50) == 0;
            keys.add(integers != odd ? Integer.toString(random.nextInt(-2, 20)) : Node.text(text()));
        }
        return new ArrayList<>(keys);
    }

    private String text() {
        String text = pick(TEXTS);
        // A lone surrogate is no text, and both sides refuse it. Seldom, or else they would refuse most trees.
        boolean lone = text.equals("\ud83d") && random.nextInt(10) > 0;
        return lone || random.nextInt(3) == 0 ? "k" + random.nextInt(1000) : text;
    }

    private Node leaf() {
        String kind = pick(LEAVES);
        return switch (kind) {
            case "bool" -> Node.leaf(kind, random.nextBoolean() ? "1" : "0");
            case "int" -> Node.leaf(kind, integer());
            case "float" -> Node.leaf(kind, bits());
            case "complex" -> Node.leaf(kind, bits(), bits());
            case "str" -> Node.leaf(kind, Node.text(text()));
            case "bytes" -> Node.leaf(kind, hex(random.nextInt(4) == 0 ? 256 : random.nextInt(3)));
            case "array", "scalar" -> array(kind);
            default -> Node.leaf(kind);
        };
    }

    private String integer() {
        long bits = random.nextLong() >>> random.nextInt(64);
        bits = random.nextInt(3) == 0 ? Long.highestOneBit(bits) - random.nextInt(2) : bits;
        return random.nextBoolean() ? Long.toString(random.nextBoolean() ? bits : ~bits) : Long.toUnsignedString(bits);
    }

    private String bits() {
        double value = pick(
                List.of(0.0, -0.0, 1.5, Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, random.nextGaussian()));
        return String.format("%016x", Double.doubleToRawLongBits(value));
    }

    private Node array(String kind) {
        int at = random.nextInt(DTYPES.size());
        String dtype = DTYPES.get(at);
        int[] shape = kind.equals("scalar")
                ? new int[0]
                : IntStream.range(0, random.nextInt(4))
                        .map(i -> random.nextInt(4))
                        .toArray();
        int size = IntStream.of(shape).reduce(1, (a, b) -> a * b);
        String bytes = dtype.equals("bool") ? "x" + "01".repeat(size) : hex(size * SIZES.get(at));
        String lengths =
                String.join(",", IntStream.of(shape).mapToObj(Integer::toString).toList());
        return kind.equals("scalar")
                ? Node.leaf(kind, dtype, bytes)
                : Node.leaf(kind, dtype, "[" + lengths + "]", bytes);
    }

    private String hex(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return "x" + java.util.HexFormat.of().formatHex(bytes);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
