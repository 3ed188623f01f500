package io.github.pytree4j.multihost.zarr;

/** How a chunk is compressed. */
enum ChunkCodec {
    /** Not at all. */
    NONE,
    ZSTD,
    GZIP,
    ZLIB,
    BLOSC;

    private static final long SLACK = 1 << 12;

    /**
     * How many bytes a chunk's file has at most: what no codec makes longer than that, even of noise in pieces that were flushed one by
     * one.
     */
    long maxFileSize(long chunkBytes) {
        return this == NONE ? chunkBytes : chunkBytes > Long.MAX_VALUE / 4 ? Long.MAX_VALUE : chunkBytes * 2 + SLACK;
    }

    /** The bytes of a chunk, decompressed. */
    ChunkBytes open(ChunkInput input, long chunkBytes) throws BadChunkException {
        return switch (this) {
            case NONE -> new PlainBytes(input);
            case ZSTD -> new ZstdBytes(input);
            case GZIP -> new DeflateBytes(input, true);
            case ZLIB -> new DeflateBytes(input, false);
            case BLOSC -> new BloscBytes(input, chunkBytes);
        };
    }
}
