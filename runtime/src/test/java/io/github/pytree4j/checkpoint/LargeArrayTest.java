package io.github.pytree4j.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Not in the default run: {@code mvn verify -Plarge -pl annotations,runtime}, which gives it a heap of 64 MiB. */
@Tag("large")
class LargeArrayTest {
    private static final long GIB = 1L << 30;
    private static final long[] SHAPE = {600_001, 1024};
    private static final long BYTES = 600_001L * 1024 * Float.BYTES;

    @TempDir
    private Path directory;

    @Test
    void anArrayOverTwoGibibytesIsSavedInChunksAndRestoredWithASmallHeap() throws IOException {
        NdArray array = mappedArray();
        long[] probes = {0, 1, GIB / 4 - 1, GIB / 4, GIB / 2 - 1, GIB / 2, array.size() - 1};
        CheckpointManager checkpoints =
                CheckpointManager.builder(directory.resolve("ckpts")).build();

        Path file = checkpoints.save(0, Map.of("big", array));
        Map<String, NdArray> restored = checkpoints.restore(Map.of("big", array));

        NdArray big = restored.get("big");
        assertArrayEquals(SHAPE, big.shape());
        assertEquals(BYTES, big.byteSize());
        for (long probe : probes) {
            assertEquals(array.doubleAt(probe), big.doubleAt(probe), "element " + probe);
            assertEquals(value(probe), big.doubleAt(probe), "element " + probe);
        }
        assertEquals(array, big);
        assertTrue(isChunked(file), "Flax splits arrays over 1 GiB");
    }

    private static float value(long index) {
        return index % 1_000_003;
    }

    /** Numbers in a file of their own, so that they take no heap. */
    private NdArray mappedArray() throws IOException {
        List<ByteBuffer> segments = new ArrayList<>();
        try (FileChannel file = FileChannel.open(
                directory.resolve("numbers"),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            long index = 0;
            for (long from = 0; from < BYTES; from += GIB) {
                MappedByteBuffer segment = file.map(MapMode.READ_WRITE, from, Math.min(GIB, BYTES - from));
                segment.order(ByteOrder.LITTLE_ENDIAN);
                while (segment.hasRemaining()) {
                    segment.putFloat(value(index++));
                }
                segments.add(segment.flip());
            }
        }
        return NdArray.wrap(DType.FLOAT32, segments, SHAPE);
    }

    private static boolean isChunked(Path file) throws IOException {
        byte[] start = new byte[128];
        try (var in = Files.newInputStream(file)) {
            assertEquals(start.length, in.readNBytes(start, 0, start.length));
        }
        return new String(start, StandardCharsets.ISO_8859_1).contains("__msgpack_chunked_array__");
    }
}
