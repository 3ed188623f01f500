package io.github.pytree4j.format.flax;

import io.github.pytree4j.format.FileBytes;
import io.github.pytree4j.format.PayloadCheck;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bytes of a checkpoint, read at any offset. Offsets are 64 bits wide. An instance belongs to one thread. */
sealed interface InputBytes permits MemoryBytes, BorrowedBytes, LargeFileBytes {
    /** Bytes that a slice has at most, and so an item of an array. */
    int MAX_SLICE = 1 << 30;

    /**
     * How long a file is at most to be read whole, which takes one read instead of several and no mapping, so that any number
     * of small restores leaves nothing to unmap. An array of such a file keeps all of it on the heap, which is why the limit is
     * not higher: reading through a window is as fast.
     */
    int WHOLE_BYTES = 1 << 20;

    /**
     * The bytes of a file, which may be closed when they have been read; slices stay valid. What fails after this is a
     * {@link io.github.pytree4j.errors.CheckpointIOException}.
     *
     * @param name what is read, as messages name it
     */
    static InputBytes of(FileBytes file, String name) throws IOException {
        if (file.size() > WHOLE_BYTES || !file.isChecked()) {
            return new LargeFileBytes(file, name);
        }
        ByteBuffer whole = ByteBuffer.allocate((int) file.size());
        file.read(0, whole);
        return new MemoryBytes(whole.flip());
    }

    long size();

    /** The array that has all the bytes, one after another, and is only to be read; null where none has. */
    default byte @Nullable [] array() {
        return null;
    }

    /** Where in that array they begin. */
    default int arrayOffset() {
        return 0;
    }

    /** Copies {@code length} bytes, all of which are there, to the beginning of {@code destination}. */
    void copy(long offset, byte[] destination, int length);

    /**
     * The bytes in order, in read-only buffers each of whole items and at most 1 GiB, which an item must not exceed. None is
     * empty.
     */
    List<ByteBuffer> slices(long offset, long length, int itemSize);

    /** How to compare the bytes of a large array, where that has not been done yet. */
    default Optional<PayloadCheck> payloadCheck(long offset, long length) {
        return Optional.empty();
    }

    /** How many bytes a slice of whole items has at most. */
    static int sliceBytes(int itemSize) {
        return itemSize == 0 ? MAX_SLICE : MAX_SLICE / itemSize * itemSize;
    }
}
