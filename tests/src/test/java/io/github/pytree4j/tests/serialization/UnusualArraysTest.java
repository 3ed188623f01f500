package io.github.pytree4j.tests.serialization;

import static io.github.pytree4j.tests.support.Msgpack.join;
import static io.github.pytree4j.tests.support.Msgpack.longStr;
import static io.github.pytree4j.tests.support.Msgpack.map;
import static io.github.pytree4j.tests.support.Msgpack.ndarray;
import static io.github.pytree4j.tests.support.Msgpack.str;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.errors.UnsupportedValueException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Arrays that are rare, and right all the same. The time limits only stop what would hang. */
class UnusualArraysTest {
    private static final Duration HANGS = Duration.ofSeconds(30);

    @Test
    void aChunkedArrayWithoutAxesIsReadAsFlaxDoes() {
        byte[] one = ndarray(new int[] {1}, "int8", new byte[] {7});
        byte[] chunked = map(
                longStr("__msgpack_chunked_array__"),
                0xc3,
                str("shape"),
                join(0x80),
                str("chunks"),
                map(str("0"), one));
        Map<String, NdArray> target = Map.of("a", NdArray.of(DType.INT8, new byte[1]));
        assertEquals(
                Map.of("a", NdArray.of(DType.INT8, new byte[] {7})), PyTrees.fromBytes(target, map(str("a"), chunked)));
    }

    /** Longer than a chunk of Flax. Two of them are counted to the end, and found too long for a Java array. */
    @Test
    void itemsOverAGibibyteAreWrittenToTheirEnd(@TempDir Path directory) throws IOException {
        long itemSize = (1L << 30) + 8;
        ByteBuffer item;
        try (FileChannel sparse = FileChannel.open(directory.resolve("sparse"), CREATE, READ, WRITE)) {
            item = sparse.map(FileChannel.MapMode.READ_WRITE, 0, itemSize).asReadOnlyBuffer();
        }
        NdArray huge = NdArray.wrap(DType.opaque("huge", (int) itemSize), List.of(item, item.duplicate()), 2);
        UnsupportedValueException e = assertTimeoutPreemptively(
                HANGS, () -> assertThrows(UnsupportedValueException.class, () -> PyTrees.toBytes(Map.of("a", huge))));
        assertTrue(e.getMessage().contains("more than a Java array holds"), e.getMessage());
    }

    @Test
    void aTargetOfZerosCostsNoMemoryWhateverItsShape() {
        NdArray target = NdArray.zeros(DType.FLOAT64, 1L << 20, 1L << 20);
        assertEquals(1L << 43, target.byteSize());
        assertEquals(
                target, PyTrees.mapArrays(Map.of("a", target), array -> array).get("a"));
    }

    @Test
    void anElementAmongAMillionBuffersIsFoundAtOnce() {
        ByteBuffer item = ByteBuffer.allocate(8).putLong(0, 0);
        List<ByteBuffer> buffers = new ArrayList<>();
        for (int i = 0; i < 800_000; i++) {
            buffers.add(item.duplicate());
        }
        NdArray array = NdArray.wrap(DType.INT64, buffers, buffers.size());
        assertTimeoutPreemptively(HANGS, () -> {
            long sum = 0;
            for (long i = 0; i < array.size(); i++) {
                sum += array.longAt(i);
            }
            assertEquals(0, sum);
        });
    }
}
