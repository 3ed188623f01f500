package io.github.pytree4j.benchmarks.trees;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.NdArray;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/** The least that could be done: the bytes of a tree in a file, without saying what they are. */
public final class PlainFile {
    /** How much of a file is mapped at a time. */
    private static final long WINDOW = 1L << 30;

    /** How much of a file one core reads at a time. */
    private static final long PART = 1L << 22;

    /** What one call writes at most. */
    private static final int PIECE = 1 << 21;

    private final List<ByteBuffer> contents;

    /** The bytes of the arrays of {@code tree}, or of all of it where it has none. */
    public PlainFile(Map<String, Object> tree) {
        List<ByteBuffer> bytes = new ArrayList<>();
        for (Object leaf : tree.values()) {
            if (leaf instanceof NdArray array) {
                bytes.addAll(array.buffers());
            }
        }
        contents = bytes.isEmpty() ? List.of(ByteBuffer.wrap(PyTrees.toBytes(tree))) : bytes;
    }

    /** How many there are. */
    public long size() {
        return contents.stream().mapToLong(ByteBuffer::remaining).sum();
    }

    /** Writes them into a new file, several at once, and of large ones a piece at a time: Java copies what one call writes. */
    public void write(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            List<ByteBuffer> call = new ArrayList<>();
            int bytes = 0;
            for (ByteBuffer content : contents) {
                for (int at = 0; at < content.remaining(); at += PIECE) {
                    ByteBuffer piece =
                            content.slice(content.position() + at, Math.min(PIECE, content.remaining() - at));
                    if (bytes + piece.remaining() > PIECE) {
                        writeAll(channel, call);
                        call.clear();
                        bytes = 0;
                    }
                    call.add(piece);
                    bytes += piece.remaining();
                }
            }
            writeAll(channel, call);
        }
    }

    private static void writeAll(FileChannel channel, List<ByteBuffer> call) throws IOException {
        ByteBuffer[] rest = call.toArray(ByteBuffer[]::new);
        int done = 0;
        while (done < rest.length) {
            channel.write(rest, done, rest.length - done);
            while (done < rest.length && !rest[done].hasRemaining()) {
                done++;
            }
        }
    }

    /** Maps the file, and reads a byte of each 4 KiB. */
    public static long touch(Path file) throws IOException {
        long sum = 0;
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            for (long start = 0; start < size; start += WINDOW) {
                long length = Math.min(WINDOW, size - start);
                sum += ArrayBytes.touch(channel.map(FileChannel.MapMode.READ_ONLY, start, length));
            }
        }
        return sum;
    }

    /** Maps the file, and reads all of its bytes, for a checksum of each part of it, on all cores: the least that any verifying does. */
    public static long read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            List<ByteBuffer> parts = new ArrayList<>();
            long size = channel.size();
            for (long start = 0; start < size; start += PART) {
                parts.add(channel.map(FileChannel.MapMode.READ_ONLY, start, Math.min(PART, size - start)));
            }
            return parts.parallelStream().mapToLong(PlainFile::checksum).sum();
        }
    }

    private static long checksum(ByteBuffer bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return checksum.getValue();
    }
}
