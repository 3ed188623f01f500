package io.github.pytree4j.format.flax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class InputBytesTest {

    private static int at(InputBytes input, long offset) {
        byte[] one = new byte[1];
        input.copy(offset, one, 1);
        return one[0];
    }

    @Test
    void onlyWhatRemainsInABufferIsRead() {
        ByteBuffer buffer =
                ByteBuffer.wrap(new byte[] {0, 1, 2, 3, 4}).position(1).limit(4);
        InputBytes input = new MemoryBytes(buffer);
        assertEquals(3, input.size());
        assertEquals(1, at(input, 0));
        assertEquals(3, at(input, 2));
        assertEquals(1, buffer.position());
    }

    @Test
    void slicesAreViewsThatCannotBeWritten() {
        byte[] bytes = {1, 2, 3, 4};
        List<ByteBuffer> slices = new MemoryBytes(ByteBuffer.wrap(bytes)).slices(1, 2, 1);
        bytes[1] = 77;
        assertEquals(1, slices.size());
        assertEquals(77, slices.get(0).get(0));
        assertTrue(slices.get(0).isReadOnly());
        assertEquals(2, slices.get(0).remaining());
    }

    @Test
    void nothingHasNoSlices() {
        InputBytes input = new MemoryBytes(ByteBuffer.allocate(4));
        assertEquals(List.of(), input.slices(4, 0, 8));
        assertEquals(List.of(), input.slices(0, 0, 0));
        assertEquals(0, new MemoryBytes(ByteBuffer.allocate(0)).size());
    }

    @Test
    void aSmallFileIsReadOnceAndNeverAgain() throws IOException {
        byte[] bytes = new byte[InputBytes.WHOLE_BYTES];
        FileInMemory file = new FileInMemory(bytes, true);
        InputBytes input = InputBytes.of(file, "the test");
        bytes[7] = 77;
        assertEquals(0, at(input, 7));
        assertEquals(0, input.slices(0, bytes.length, 1).get(0).get(7));
        assertEquals(List.of(0L), file.reads);
        assertEquals(List.of(), file.mappings);
    }

    @Test
    void aLargeFileIsNotReadBeforeSomebodyAsks() throws IOException {
        FileInMemory file = new FileInMemory(new byte[InputBytes.WHOLE_BYTES + 1], true);
        InputBytes input = InputBytes.of(file, "the test");
        assertEquals(List.of(), file.reads);
        assertEquals(0, at(input, InputBytes.WHOLE_BYTES));
        assertEquals(List.of((long) InputBytes.WHOLE_BYTES), file.reads);
        assertEquals(List.of(), file.mappings);
    }

    @Test
    void aSmallFileThatIsCutWhenItIsReadFailsAtOnce() {
        FileInMemory file = new FileInMemory(new byte[10], true);
        file.cutTo(9);
        assertThrows(EOFException.class, () -> InputBytes.of(file, "the test"));
    }
}
