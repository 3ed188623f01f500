package io.github.pytree4j.format.flax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputBytesTest {
    private static final long GIB = 1L << 30;

    @TempDir
    private Path directory;

    @Test
    void onlyWhatRemainsInABufferIsRead() {
        ByteBuffer buffer =
                ByteBuffer.wrap(new byte[] {0, 1, 2, 3, 4}).position(1).limit(4);
        InputBytes input = InputBytes.wrap(buffer);
        assertEquals(3, input.size());
        assertEquals(1, input.at(0));
        assertEquals(3, input.at(2));
        assertEquals(1, buffer.position());
    }

    @Test
    void slicesAreViewsThatCannotBeWritten() {
        byte[] bytes = {1, 2, 3, 4};
        List<ByteBuffer> slices = InputBytes.wrap(ByteBuffer.wrap(bytes)).slices(1, 2, 1);
        bytes[1] = 77;
        assertEquals(1, slices.size());
        assertEquals(77, slices.get(0).get(0));
        assertTrue(slices.get(0).isReadOnly());
        assertEquals(2, slices.get(0).remaining());
    }

    @Test
    void nothingHasNoSlices() {
        InputBytes input = InputBytes.wrap(ByteBuffer.allocate(4));
        assertEquals(List.of(), input.slices(4, 0, 8));
        assertEquals(List.of(), input.slices(0, 0, 0));
        assertEquals(0, InputBytes.wrap(ByteBuffer.allocate(0)).size());
    }

    /** The file has holes instead of bytes, so it takes no room on disk. */
    @Test
    void offsetsAroundEachGibibyteAreFound() throws IOException {
        Path file = directory.resolve("sparse");
        long[] marks = {0, GIB - 1, GIB, 2 * GIB - 1, 2 * GIB, 2 * GIB + 5};
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            for (int i = 0; i < marks.length; i++) {
                channel.write(ByteBuffer.wrap(new byte[] {(byte) (i + 1)}), marks[i]);
            }
            InputBytes input = InputBytes.map(channel);
            assertEquals(2 * GIB + 6, input.size());
            for (int i = 0; i < marks.length; i++) {
                assertEquals(i + 1, input.at(marks[i]));
            }
            byte[] across = new byte[8];
            input.copy(GIB - 4, across, 8);
            assertArrayEquals(new byte[] {0, 0, 0, 2, 3, 0, 0, 0}, across);
        }
        Files.delete(file);
    }

    @Test
    void aSliceHoldsWholeItemsOnly() throws IOException {
        Path file = directory.resolve("sparse");
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {1}), 2 * GIB + 100);
            List<ByteBuffer> slices = InputBytes.map(channel).slices(1, 2 * GIB, 12);
            assertEquals(
                    2 * GIB, slices.stream().mapToLong(ByteBuffer::remaining).sum());
            assertEquals(0, slices.get(0).remaining() % 12);
            assertEquals(0, slices.get(1).remaining() % 12);
        }
        Files.delete(file);
    }
}
