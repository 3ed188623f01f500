package io.github.pytree4j.tests.fuzz;

import static io.github.pytree4j.tests.support.Msgpack.ext;
import static io.github.pytree4j.tests.support.Msgpack.join;
import static io.github.pytree4j.tests.support.Msgpack.list;
import static io.github.pytree4j.tests.support.Msgpack.map;
import static io.github.pytree4j.tests.support.Msgpack.ndarray;
import static io.github.pytree4j.tests.support.Msgpack.str;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.tests.support.Fixtures;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the fuzzer starts from. */
final class Seeds {
    private static final List<String> FIXTURES = List.of(
            "guide.msgpack",
            "guide_custom.msgpack",
            "namedtuple_legacy.msgpack",
            "raw_lists.msgpack",
            "scalars.msgpack",
            "chunked_1.msgpack",
            "dtypes_exotic.msgpack",
            "leaf_array.msgpack",
            "leaf_int.msgpack",
            "order_in_place.msgpack");

    private static final int REPEATED = 1_000;

    private Seeds() {}

    /** The small files that Flax wrote, and what none of them has. */
    static List<byte[]> states() {
        return Stream.concat(
                        FIXTURES.stream().map(Fixtures::bytes),
                        Stream.of(
                                new byte[0],
                                repeated(join(0x80)),
                                repeated(join(0x81, 0, 0x80)),
                                repeated(join(0x91, 0x90)),
                                twiceAtDepth(90),
                                map(7, 1, str("k"), map(0xff, list(1, 0xc0, 0xc3))),
                                map(
                                        str("a"),
                                        ndarray(new int[] {2}, "uint13", new byte[4]),
                                        str("b"),
                                        ext(3, list(list(), str("int8"), new byte[] {(byte) 0xc4, 1, 5})))))
                .toList();
    }

    /** Those, and the state of {@code tree}. */
    static List<byte[]> withStateOf(Object tree) {
        return Stream.concat(states().stream(), Stream.of(PyTrees.toBytes(tree)))
                .toList();
    }

    /** A key that stands twice, at a path that a message can just not print whole. */
    private static byte[] twiceAtDepth(int levels) {
        byte[] bytes = new byte[levels + 5];
        Arrays.fill(bytes, 0, levels, (byte) 0x91);
        System.arraycopy(new byte[] {(byte) 0x82, 0, (byte) 0xc0, 0, (byte) 0xc0}, 0, bytes, levels, 5);
        return bytes;
    }

    /** A list of what takes most memory for its bytes. */
    private static byte[] repeated(byte[] item) {
        byte[] bytes = new byte[3 + REPEATED * item.length];
        bytes[0] = (byte) 0xdc;
        bytes[1] = (byte) (REPEATED >> 8);
        bytes[2] = (byte) REPEATED;
        for (int i = 0; i < REPEATED; i++) {
            System.arraycopy(item, 0, bytes, 3 + i * item.length, item.length);
        }
        return bytes;
    }
}
