package io.github.pytree4j.multihost.blosc;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What a block is compressed with. */
enum Compressor {
    BLOSCLZ {
        @Override
        void decode(Bytes from, byte[] into, int at, int length) throws BloscException {
            Blosclz.decode(from, into, at, at + length);
        }
    },
    /** LZ4HC, too, which makes the same format. */
    LZ4 {
        @Override
        void decode(Bytes from, byte[] into, int at, int length) throws BloscException {
            Lz4.decode(from, into, at, at + length);
        }
    },
    SNAPPY {
        @Override
        void decode(Bytes from, byte[] into, int at, int length) throws BloscException {
            Snappy.decode(from, into, at, at + length);
        }
    },
    ZLIB {
        @Override
        void decode(Bytes from, byte[] into, int at, int length) throws BloscException {
            Inflater inflater = new Inflater();
            try {
                inflater.setInput(from.array(), from.position(), from.remaining());
                int count = 0;
                while (count < length && !inflater.finished()) {
                    int more = inflater.inflate(into, at + count, length - count);
                    if (more == 0 && !inflater.finished()) {
                        break;
                    }
                    count += more;
                }
                requireLength(length, count);
            } catch (DataFormatException e) {
                throw new BloscException("a block that zlib cannot decompress: " + e.getMessage());
            } finally {
                inflater.end();
            }
        }
    },
    ZSTD {
        @Override
        void decode(Bytes from, byte[] into, int at, int length) throws BloscException {
            try {
                long count =
                        Zstd.decompressByteArray(into, at, length, from.array(), from.position(), from.remaining());
                if (Zstd.isError(count)) {
                    throw new BloscException("a block that Zstandard cannot decompress: " + Zstd.getErrorName(count));
                }
                requireLength(length, count);
            } catch (ZstdException e) {
                throw new BloscException("a block that Zstandard cannot decompress: " + e.getMessage());
            }
        }
    };

    /** By the numbers that the header has for them. */
    static final List<Compressor> BY_NUMBER = List.of(BLOSCLZ, LZ4, SNAPPY, ZLIB, ZSTD);

    /** Decompresses to just these bytes of an array. */
    abstract void decode(Bytes from, byte[] into, int at, int length) throws BloscException;

    static void requireLength(int expected, long found) throws BloscException {
        if (expected != found) {
            throw new BloscException("a block of " + found + " bytes where " + expected + " should be");
        }
    }
}
