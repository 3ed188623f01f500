package io.github.pytree4j.tests.damage;

import static io.github.pytree4j.tests.support.Msgpack.bin;
import static io.github.pytree4j.tests.support.Msgpack.ext;
import static io.github.pytree4j.tests.support.Msgpack.header32;
import static io.github.pytree4j.tests.support.Msgpack.join;
import static io.github.pytree4j.tests.support.Msgpack.list;
import static io.github.pytree4j.tests.support.Msgpack.map;
import static io.github.pytree4j.tests.support.Msgpack.ndarray;
import static io.github.pytree4j.tests.support.Msgpack.str;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.tests.support.DirectorySnapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that no honest writer makes. The heap of these tests is small: what a length declares must not be believed. */
class HostileFileTest {
    private static final byte[] LONG_AXIS = join(0xcf, 0x40, 0, 0, 0, 0, 0, 0, 0);
    private static final byte[] NEGATIVE_AXIS = join(0xff);

    @TempDir
    Path directory;

    /** Each stands where a value should, in the dict {@code {"a": …}}. */
    static Stream<Named<byte[]>> values() {
        return Stream.of(
                Named.of("a byte that msgpack never uses", join(0xc1)),
                Named.of("an extension of a type that Flax does not have", ext(5, join(1, 2))),
                Named.of("a msgpack timestamp", ext(0xff, join(0, 0, 0, 0))),
                Named.of("a shape that asks for more bytes than there are", ndarray(new int[] {2}, "float32", of(4))),
                Named.of("a shape that asks for fewer bytes than there are", ndarray(new int[] {2}, "float32", of(12))),
                Named.of("bytes that do not divide into elements", ndarray(new int[] {2}, "uint13", of(3))),
                Named.of("no bytes for elements of an unknown dtype", ndarray(new int[] {0}, "uint13", of(3))),
                Named.of("a dtype that is a path", ndarray(new int[] {1}, "../../etc", of(4))),
                Named.of("a dtype without a name", ndarray(new int[] {1}, "", of(4))),
                Named.of("a negative axis", ext(1, list(list((Object) NEGATIVE_AXIS), str("int8"), bin(of(1))))),
                Named.of("axes whose product overflows", ext(1, list(list(LONG_AXIS, 4), str("int8"), bin(of(0))))),
                Named.of("bytes whose number overflows", ext(1, list(list(LONG_AXIS), str("int64"), bin(of(0))))),
                Named.of(
                        "more axes than NumPy has", ext(1, list(join(0xdc, 0, 65, ones(65)), str("int8"), bin(of(1))))),
                Named.of("a shape that is no list", ext(1, list(3, str("int8"), bin(of(3))))),
                Named.of("an array without bytes", ext(1, list(list(3), str("int8")))),
                Named.of("an array with more after its bytes", ext(1, join(list(list(1), str("int8"), bin(of(1))), 7))),
                Named.of("an array of nothing", ext(1, of(0))),
                Named.of("a complex of one part", ext(2, list((Object) join(0xcb, of(8))))),
                Named.of("a complex of strings", ext(2, list(str("1"), str("2")))),
                Named.of("a NumPy scalar with an axis", ext(3, list(list(1), str("int8"), bin(of(1))))),
                Named.of("a string that is not UTF-8", join(0xa2, 0xc3, 0x28)),
                Named.of("half a surrogate pair spelled as UTF-8", join(0xa3, 0xed, 0xa0, 0x80)),
                Named.of("a zero spelled with two bytes in UTF-8", join(0xa2, 0xc0, 0x80)),
                Named.of("a key that is not UTF-8", map(join(0xa1, 0xff), 1)),
                Named.of("the same key twice", map(str("k"), 1, str("k"), 2)),
                Named.of("the same key as a string and as a number", map(str("7"), 1, 7, 2)),
                Named.of("a key that is a list", map(list(1), 1)),
                Named.of("a key that is a bool", map(0xc3, 1)),
                Named.of("a dict said to have 2^30 entries", header32(0xdf, 1L << 30)),
                Named.of("a dict said to have 2^31 entries", header32(0xdf, 1L << 31)),
                Named.of("a dict said to have 2^32-1 entries", header32(0xdf, 0xffff_ffffL)),
                Named.of("a list said to have 2^31-1 items", header32(0xdd, Integer.MAX_VALUE)),
                Named.of("a list said to have 2^32-1 items", header32(0xdd, 0xffff_ffffL)),
                Named.of("a string said to have 2^31-1 bytes", join(header32(0xdb, Integer.MAX_VALUE), str("x"))),
                Named.of("a string said to have 2^32-1 bytes", join(header32(0xdb, 0xffff_ffffL), str("x"))),
                Named.of("bytes said to be 2^31-1", join(header32(0xc6, Integer.MAX_VALUE), str("x"))),
                Named.of("bytes said to be 2^32-1", join(header32(0xc6, 0xffff_ffffL), str("x"))),
                Named.of("an array said to take 2^31-1 bytes", join(header32(0xc9, Integer.MAX_VALUE), 1, of(9))),
                Named.of("an array said to take 2^32-1 bytes", join(header32(0xc9, 0xffff_ffffL), 1, of(9))),
                Named.of("array bytes declared as 2^31-1", hugePayload()),
                Named.of("a shape declared with 2^31-1 axes", ext(1, join(0x93, header32(0xdd, Integer.MAX_VALUE)))),
                Named.of("lists nested 200,000 deep", nested(new byte[] {(byte) 0x91})),
                Named.of("dicts nested 200,000 deep", nested(join(0x81, str("a")))),
                Named.of("chunks that are missing", chunked(map(str("0"), 4), join(0x80))),
                Named.of("chunks that are too few", chunked(map(str("0"), 4), map(str("0"), chunk(3)))),
                Named.of("chunks with a gap", chunked(map(str("0"), 2), map(str("0"), chunk(1), str("2"), chunk(1)))),
                Named.of("chunks that are no arrays", chunked(map(str("0"), 1), map(str("0"), 1))),
                Named.of(
                        "chunks that stand twice",
                        chunked(map(str("0"), 2), map(str("0"), chunk(1), str("0"), chunk(1)))),
                Named.of("chunks said to be 2^30", chunked(map(str("0"), 2), header32(0xdf, 1L << 30))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void aFileWithABadValueIsDamagedAndStaysAsItIs(byte[] value) throws IOException {
        Files.write(directory.resolve("checkpoint_0"), map(str("a"), value));
        DirectorySnapshot before = DirectorySnapshot.of(directory);
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        CorruptCheckpointException e = assertThrows(CorruptCheckpointException.class, checkpoints::restoreRaw);
        assertTrue(e.getMessage().matches("(?s).*checkpoint_0 is damaged.* at byte \\d+, .*"), e.getMessage());
        assertEquals(before, DirectorySnapshot.of(directory));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void aBadValueIsDamagedForATypedTargetToo(byte[] value) {
        Map<String, Object> target = Map.of("a", new StateDict());
        byte[] bytes = map(str("a"), value);
        assertThrows(CorruptCheckpointException.class, () -> PyTrees.fromBytes(target, bytes));
    }

    /** What passes over a value looks into dicts and lists, but takes an extension as a whole. */
    static Stream<Named<byte[]>> lengthsBeyondTheEnd() {
        return values().filter(value -> value.getName().contains("said to"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lengthsBeyondTheEnd")
    void aLengthBeyondTheEndIsDamageEvenInAFieldThatIsDropped(byte[] value) {
        RestorePolicy dropping = RestorePolicy.STRICT.droppingUnknown();
        byte[] bytes = map(str("unknown"), value);
        assertThrows(
                CorruptCheckpointException.class,
                () -> PyTrees.fromBytes(Map.of(), bytes, dropping, CodecRegistry.empty()));
    }

    static Stream<Named<byte[]>> files() {
        return Stream.of(
                Named.of("no bytes at all", of(0)),
                Named.of("text", "just a text file\n".getBytes(StandardCharsets.UTF_8)),
                Named.of("a zip archive", join(0x50, 0x4b, 3, 4, of(30))),
                Named.of("a pickle", join(0x80, 4, 0x95, of(8))),
                Named.of("zeros", of(512)),
                Named.of("one byte after the state", join(map(str("a"), 1), 0)),
                Named.of("the same state twice", join(map(str("a"), 1), map(str("a"), 1))),
                Named.of("only a dict header of 2^30 entries", header32(0xdf, 1L << 30)),
                Named.of("only a list header of 2^31-1 items", header32(0xdd, Integer.MAX_VALUE)),
                Named.of("200,000 lists within each other", nested(new byte[] {(byte) 0x91})));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aFileThatIsNoStateIsDamagedAndStaysAsItIs(byte[] file) throws IOException {
        Files.write(directory.resolve("checkpoint_0"), file);
        DirectorySnapshot before = DirectorySnapshot.of(directory);
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        assertThrows(CorruptCheckpointException.class, checkpoints::restoreRaw);
        assertThrows(CorruptCheckpointException.class, () -> checkpoints.restore(new StateDict()));
        assertEquals(before, DirectorySnapshot.of(directory));
    }

    private static byte[] of(int length) {
        return new byte[length];
    }

    private static byte[] ones(int length) {
        byte[] ones = new byte[length];
        Arrays.fill(ones, (byte) 1);
        return ones;
    }

    private static byte[] chunk(int length) {
        return ndarray(new int[] {length}, "int8", of(length));
    }

    private static byte[] chunked(byte[] shape, byte[] chunks) {
        byte[] marker = "__msgpack_chunked_array__".getBytes(StandardCharsets.UTF_8);
        return map(join(0xa0 | marker.length, marker), 0xc3, str("shape"), shape, str("chunks"), chunks);
    }

    private static byte[] hugePayload() {
        return ext(1, join(0x93, list(1), str("int8"), header32(0xc6, Integer.MAX_VALUE), of(5)));
    }

    /** Whole in itself: a value nested so deep, with a number at the bottom. */
    private static byte[] nested(byte[] level) {
        int depth = 200_000;
        byte[] bytes = new byte[depth * level.length + 1];
        for (int i = 0; i < depth; i++) {
            System.arraycopy(level, 0, bytes, i * level.length, level.length);
        }
        return bytes;
    }
}
