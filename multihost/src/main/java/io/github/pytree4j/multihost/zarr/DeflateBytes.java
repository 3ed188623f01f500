package io.github.pytree4j.multihost.zarr;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A chunk in zlib (RFC 1950) or gzip (RFC 1952), whose members may follow one another. */
final class DeflateBytes implements ChunkBytes {
    private static final int MAGIC = 0x8b1f;
    private static final int DEFLATE = 8;
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final ChunkInput input;
    private final boolean isGzip;
    private final Inflater inflater;
    private final CRC32 crc32 = new CRC32();
    private boolean isBegun;

    DeflateBytes(ChunkInput input, boolean isGzip) {
        this.input = input;
        this.isGzip = isGzip;
        this.inflater = new Inflater(isGzip);
    }

    @Override
    public void read(ByteBuffer into) throws IOException, BadChunkException {
        begin();
        while (into.hasRemaining()) {
            if (inflater.finished()) {
                complete();
                if (!isGzip || !input.hasMore()) {
                    throw new BadChunkException(into.remaining() + " more bytes", "the end of the compressed data");
                }
                inflater.reset();
                isBegun = false;
                begin();
            }
            step(into);
        }
    }

    @Override
    public void end() throws IOException, BadChunkException {
        begin();
        ByteBuffer more = ByteBuffer.allocateDirect(1);
        while (!inflater.finished() && more.hasRemaining()) {
            step(more);
        }
        if (!more.hasRemaining()) {
            throw new BadChunkException("the end of the compressed data", "more bytes than the chunk has");
        }
        complete();
        if (input.hasMore()) {
            throw new BadChunkException("the end of the file", "more bytes after the compressed data");
        }
    }

    private void step(ByteBuffer into) throws IOException, BadChunkException {
        if (!input.hasMore()) {
            throw new BadChunkException("more compressed data", "the end of the file");
        }
        ByteBuffer window = input.window();
        ByteBuffer written = into.duplicate();
        int before = window.remaining() + into.remaining();
        try {
            inflater.setInput(window);
            int count = inflater.inflate(into);
            crc32.update(written.limit(written.position() + count));
        } catch (DataFormatException e) {
            throw new BadChunkException("data that deflate has compressed", "other data: " + e.getMessage());
        }
        if (inflater.needsDictionary() || (window.remaining() + into.remaining() == before && !inflater.finished())) {
            throw new BadChunkException("data that deflate has compressed", "data that needs a dictionary");
        }
    }

    /** Reads the header of a gzip member. */
    private void begin() throws IOException, BadChunkException {
        if (isBegun || !isGzip) {
            return;
        }
        isBegun = true;
        crc32.reset();
        int magic = next() | (next() << Byte.SIZE);
        int method = next();
        if (magic != MAGIC || method != DEFLATE) {
            throw new BadChunkException("the magic number and method of gzip", "others");
        }
        int flags = next();
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(next() | (next() << Byte.SIZE));
        }
        for (int text : new int[] {NAME, COMMENT}) {
            while ((flags & text) != 0 && next() != 0) {}
        }
        skip((flags & HEADER_CHECKSUM) != 0 ? 2 : 0);
    }

    /** Reads what follows the data of a gzip member. Inflater itself has compared the checksum of zlib. */
    private void complete() throws IOException, BadChunkException {
        if (!isGzip) {
            return;
        }
        long expected = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            expected |= (long) next() << (Byte.SIZE * i);
        }
        skip(Integer.BYTES);
        if (expected != crc32.getValue()) {
            throw new BadChunkException(
                    "data with the CRC-32 that gzip notes after it, " + Long.toHexString(expected),
                    Long.toHexString(crc32.getValue()));
        }
    }

    private void skip(int count) throws IOException, BadChunkException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private int next() throws IOException, BadChunkException {
        if (!input.hasMore()) {
            throw new BadChunkException("the rest of what gzip has around the data", "the end of the file");
        }
        return Byte.toUnsignedInt(input.window().get());
    }

    @Override
    public void close() {
        inflater.end();
    }
}
