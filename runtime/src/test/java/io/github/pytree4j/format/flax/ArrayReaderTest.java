package io.github.pytree4j.format.flax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrayReaderTest {

    private static NdArray read(byte[] bytes) {
        StateValue value = PyTrees.rawFromBytes(bytes);
        return ((ArrayValue) value).array();
    }

    private static String problemOf(byte[] bytes) {
        return assertThrows(CorruptCheckpointException.class, () -> PyTrees.rawFromBytes(bytes))
                .getMessage();
    }

    @Test
    void anArrayOfZeroDimensionsMayStandInChunks() {
        NdArray array = read(Wire.chunked(new long[0], List.of(Wire.array("float32", 4, 1))));
        assertEquals(NdArray.zeros(DType.FLOAT32), array);
    }

    @Test
    void chunksAreJoinedToTheShape() {
        NdArray array =
                read(Wire.chunked(new long[] {2, 3}, List.of(Wire.array("int16", 8, 4), Wire.array("int16", 4, 2))));
        assertArrayEquals(new long[] {2, 3}, array.shape());
        assertEquals(2, array.buffers().size());
    }

    @Test
    void chunksThatDoNotMatchAreDamage() {
        byte[] four = Wire.array("int16", 8, 4);
        assertTrue(problemOf(Wire.chunked(new long[] {5}, List.of(four))).contains("do not make it up"));
        assertTrue(problemOf(Wire.chunked(new long[] {6}, List.of(four, Wire.array("uint16", 4, 2))))
                .contains("do not match"));
        assertTrue(problemOf(Wire.chunked(new long[] {4}, List.of(Wire.array("int16", 8, 2, 2))))
                .contains("do not match"));
        assertTrue(problemOf(Wire.chunked(new long[] {0}, List.of())).contains("no chunks"));
        assertTrue(problemOf(Wire.chunked(new long[] {-4}, List.of(four))).contains("do not make it up"));
    }

    /** Only the first key tells a chunked array, so a dict of the user's with that key elsewhere is a dict. */
    @Test
    void theMarkerCountsAsTheFirstKeyOnly() {
        byte[] bytes = Wire.bytes(packer -> packer.packMapHeader(2)
                .packString("a")
                .packInt(1)
                .packString("__msgpack_chunked_array__")
                .packBoolean(true));
        assertEquals(
                "{\"a\": 1, \"__msgpack_chunked_array__\": true}",
                PyTrees.rawFromBytes(bytes).toString());
    }

    @Test
    void anUnknownDtypeTakesItsSizeFromTheBytes() {
        NdArray array = read(Wire.array("float24", 6, 2));
        assertEquals("float24", array.dtype().name());
        assertEquals(3, array.dtype().itemSize());
        assertEquals(0, read(Wire.array("float24", 0, 0)).dtype().itemSize());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1float", "float 32", "a.b", "java/lang/Object", "float32\n", "x[]", "x[\u00e9]"})
    void whatCannotBeTheNameOfADtypeIsDamage(String name) {
        assertTrue(problemOf(Wire.array(name, 4, 1)).contains("expected a dtype name such as float32, found"));
    }

    @Test
    void aVeryLongDtypeNameMakesNoLongMessage() {
        assertTrue(problemOf(Wire.array("x".repeat(100_000), 4, 1)).length() < 500);
    }

    @Test
    void sixtyFourAxesAreReadAndNotOneMore() {
        long[] axes = new long[64];
        java.util.Arrays.fill(axes, 1);
        assertEquals(64, read(Wire.array("int8", 1, axes)).rank());
        long[] more = new long[65];
        java.util.Arrays.fill(more, 1);
        assertTrue(problemOf(Wire.array("int8", 1, more)).contains("an array has 65 axes"));
    }

    /** The file has a hole instead of the bytes, so it takes no room on disk. */
    @Test
    void elementsOfOverAGibibyteOfAnUnknownDtypeAreRefused(@TempDir Path directory) throws IOException {
        int itemSize = (1 << 30) + 1;
        byte[] inner = Wire.bytes(packer -> packer.packArrayHeader(3)
                .packArrayHeader(1)
                .packLong(1)
                .packString("float24")
                .packBinaryHeader(itemSize));
        byte[] header = Wire.bytes(packer -> packer.packExtensionTypeHeader((byte) 1, inner.length + itemSize)
                .writePayload(inner));
        Path file = directory.resolve("sparse");
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(header));
            channel.write(ByteBuffer.wrap(new byte[1]), header.length + itemSize - 1L);
            FlaxReader reader = FlaxReader.of(new ChannelFile(channel), "the test", 10);
            var failure = assertThrows(CorruptCheckpointException.class, reader::readArray);
            assertTrue(failure.getMessage().contains("more than 1 GiB"), failure.getMessage());
        }
        Files.delete(file);
    }
}
