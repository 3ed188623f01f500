package io.github.pytree4j.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A file whose channel gives less than it is asked for, ends too soon, or cannot be mapped. */
class LocalFileTest {
    private static final byte[] BYTES = {10, 11, 12, 13, 14, 15, 16, 17, 18, 19};

    private static LocalFile file(long size) {
        FileInfo info = new FileInfo(FileInfo.Kind.FILE, size, "", Instant.EPOCH, Instant.EPOCH);
        return new LocalFile(new Trickle(), info, size, true);
    }

    @Test
    void shortReadsGoOnUntilAllIsThere() throws IOException {
        ByteBuffer into = ByteBuffer.allocate(8).position(1).limit(7);
        file(BYTES.length).read(2, into);
        assertEquals(7, into.position());
        assertArrayEquals(new byte[] {0, 12, 13, 14, 15, 16, 17, 0}, into.array());
    }

    @Test
    void aFileThatEndsTooSoonIsToldWithItsByte() {
        EOFException failure = assertThrows(EOFException.class, () -> file(12).read(8, ByteBuffer.allocate(4)));
        assertTrue(failure.getMessage().startsWith("the file ended at byte 10"), failure.getMessage());
        assertThrows(EOFException.class, () -> file(12).map(8, 4));
    }

    @Test
    void whatCannotBeMappedIsRead() throws IOException {
        assertEquals(Optional.empty(), file(BYTES.length).map(0, 4));
    }

    /** Reads two bytes at most, and none now and then; can do nothing else. */
    private static final class Trickle extends FileChannel {
        private int reads;

        @Override
        public int read(ByteBuffer into, long position) {
            if (position >= BYTES.length) {
                return -1;
            }
            int count = Math.min(reads++ % 3, Math.min(into.remaining(), BYTES.length - (int) position));
            into.put(BYTES, (int) position, count);
            return count;
        }

        @Override
        public long size() {
            return BYTES.length;
        }

        @Override
        public MappedByteBuffer map(MapMode mode, long position, long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(ByteBuffer into) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long read(ByteBuffer[] into, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int write(ByteBuffer source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long write(ByteBuffer[] sources, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int write(ByteBuffer source, long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long position() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileChannel position(long newPosition) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileChannel truncate(long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void force(boolean metadata) {}

        @Override
        public long transferTo(long position, long count, WritableByteChannel target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferFrom(ReadableByteChannel source, long position, long count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock lock(long position, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected void implCloseChannel() {}
    }
}
