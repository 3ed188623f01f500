package io.github.pytree4j.format.flax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.errors.CheckpointIOException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeFileBytesTest {
    private static final long GIB = 1L << 30;
    private static final int WINDOW = 8;
    private static final int MAPPED = 16;

    @TempDir
    private Path directory;

    private static byte[] counting(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    private static LargeFileBytes open(FileInMemory file) {
        return new LargeFileBytes(file, "the test", WINDOW, MAPPED);
    }

    private static byte[] copy(InputBytes input, long offset, int length) {
        byte[] bytes = new byte[length];
        input.copy(offset, bytes, length);
        return bytes;
    }

    /** Forwards, backwards and across the window, whatever was read before. */
    @Test
    void anyRangeIsReadAfterAnyOther() {
        byte[] bytes = counting(40);
        for (int first = 0; first < 40; first++) {
            for (int offset = 0; offset <= 40; offset++) {
                for (int length = 0; length <= Math.min(12, 40 - offset); length++) {
                    LargeFileBytes input = open(new FileInMemory(bytes, true));
                    copy(input, first, 1);
                    assertArrayEquals(Arrays.copyOfRange(bytes, offset, offset + length), copy(input, offset, length));
                }
            }
        }
    }

    @Test
    void whatTheWindowHoldsIsNotReadAgain() {
        FileInMemory file = new FileInMemory(counting(40), true);
        LargeFileBytes input = open(file);
        for (int offset = 0; offset < 32; offset++) {
            copy(input, offset, 1);
        }
        assertEquals(List.of(0L, 8L, 16L, 24L), file.reads);
    }

    @Test
    void afterAJumpNoMoreIsReadThanWasAskedForUntilReadingGoesOn() {
        FileInMemory file = new FileInMemory(counting(40), true);
        LargeFileBytes input = open(file);
        copy(input, 0, 1);
        for (int offset = 20; offset < 30; offset++) {
            copy(input, offset, 1);
        }
        assertEquals(List.of(0L, 20L, 21L, 29L), file.reads);
    }

    @Test
    void onlyLargeSlicesAreMappedAndTheirMappingIsMadeOnce() {
        byte[] bytes = counting(100);
        FileInMemory file = new FileInMemory(bytes, true);
        LargeFileBytes input = open(file);
        ByteBuffer small = input.slices(2, MAPPED - 1, 1).get(0);
        assertEquals(List.of(), file.mappings);
        ByteBuffer large = input.slices(20, MAPPED, 1).get(0);
        ByteBuffer other = input.slices(50, MAPPED, 4).get(0);
        assertEquals(List.of(0L), file.mappings);
        Arrays.fill(bytes, (byte) 77);
        assertEquals(2, small.get(0));
        assertEquals(77, large.get(0));
        assertEquals(77, other.get(0));
        assertTrue(small.isReadOnly() && large.isReadOnly() && other.isReadOnly());
    }

    @Test
    void aFileThatIsNotToBeMappedIsRead() {
        byte[] bytes = counting(100);
        LargeFileBytes input = open(new FileInMemory(bytes, false));
        ByteBuffer large = input.slices(20, 50, 1).get(0);
        byte[] expected = Arrays.copyOfRange(bytes, 20, 70);
        Arrays.fill(bytes, (byte) 77);
        assertEquals(ByteBuffer.wrap(expected), large);
        assertTrue(large.isReadOnly());
    }

    @Test
    void moreThanAPieceIsReadIntoTheHeapPieceByPiece() {
        byte[] bytes = counting((5 << 19) + 3);
        FileInMemory file = new FileInMemory(bytes, false);
        ByteBuffer all = open(file).slices(1, bytes.length - 1, 1).get(0);
        assertEquals(ByteBuffer.wrap(bytes, 1, bytes.length - 1), all);
        assertEquals(List.of(1L, 1L + (1 << 20), 1L + (2 << 20)), file.reads);
    }

    @Test
    void aFileThatIsCutFailsWhereItIsReadOrMappedAndStaysReadableBefore() {
        FileInMemory file = new FileInMemory(counting(100), true);
        LargeFileBytes input = open(file);
        file.cutTo(60);
        var failure = assertThrows(CheckpointIOException.class, () -> copy(input, 57, 4));
        assertEquals(
                "cannot read the checkpoint the test: java.io.EOFException: cut to 60 bytes", failure.getMessage());
        assertTrue(failure.getCause() instanceof EOFException);
        assertThrows(CheckpointIOException.class, () -> input.slices(50, 15, 1));
        assertThrows(CheckpointIOException.class, () -> input.slices(0, MAPPED, 1));
        assertArrayEquals(new byte[] {51, 52}, copy(input, 51, 2));
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
            InputBytes input = InputBytes.of(new ChannelFile(channel), "the test");
            assertEquals(2 * GIB + 6, input.size());
            for (int i = 0; i < marks.length; i++) {
                assertArrayEquals(new byte[] {(byte) (i + 1)}, copy(input, marks[i], 1));
                long start = Math.max(0, Math.min(marks[i] - 100_000, 2 * GIB - 200_000));
                ByteBuffer view = input.slices(start, 200_006, 1).get(0);
                assertEquals(i + 1, view.get((int) (marks[i] - start)));
            }
            assertArrayEquals(new byte[] {0, 0, 0, 2, 3, 0, 0, 0}, copy(input, GIB - 4, 8));
        }
        Files.delete(file);
    }

    @Test
    void aSliceHoldsWholeItemsOnly() throws IOException {
        Path file = directory.resolve("sparse");
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {1}), 2 * GIB + 100);
            List<ByteBuffer> slices =
                    InputBytes.of(new ChannelFile(channel), "the test").slices(1, 2 * GIB, 12);
            assertEquals(
                    2 * GIB, slices.stream().mapToLong(ByteBuffer::remaining).sum());
            assertEquals(0, slices.get(0).remaining() % 12);
            assertEquals(0, slices.get(1).remaining() % 12);
        }
        Files.delete(file);
    }
}
