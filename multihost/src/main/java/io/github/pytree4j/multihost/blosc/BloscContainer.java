package io.github.pytree4j.multihost.blosc;

/** Bytes in blocks, each compressed on its own, perhaps after a shuffle. Immutable. */
public final class BloscContainer {
    private static final int HEADER_BYTES = 16;
    private static final int MAX_VERSION = 2;
    private static final int SHUFFLED = 1;
    private static final int NOT_COMPRESSED = 2;
    private static final int BITS_SHUFFLED = 4;
    private static final int NOT_SPLIT = 0x10;
    private static final int CODEC_SHIFT = 5;
    /** A block is split, a stream for each byte of an element, where elements are not longer, and streams not shorter, than this. */
    private static final int MAX_STREAMS = 16;

    private static final int MIN_STREAM_BYTES = 128;

    private final byte[] bytes;
    private final int flags;
    private final int itemSize;
    private final int size;
    private final int blockSize;

    private BloscContainer(byte[] bytes, int flags, int itemSize, int size, int blockSize) {
        this.bytes = bytes;
        this.flags = flags;
        this.itemSize = itemSize;
        this.size = size;
        this.blockSize = blockSize;
    }

    /**
     * A container of these bytes, which are not copied.
     *
     * @throws BloscException if the header is not one, or says what cannot be
     */
    public static BloscContainer of(byte[] bytes) throws BloscException {
        Bytes header = new Bytes(bytes, 0, bytes.length);
        int version = header.next();
        if (version == 0 || version > MAX_VERSION) {
            throw new BloscException("version " + version + " of the format, or no container at all");
        }
        header.next();
        int flags = header.next();
        int itemSize = Math.max(1, header.next());
        long size = header.next(Integer.BYTES);
        long blockSize = header.next(Integer.BYTES);
        long compressedSize = header.next(Integer.BYTES);
        if (compressedSize != bytes.length) {
            throw new BloscException("a container of " + compressedSize + " bytes in a file of " + bytes.length);
        }
        if (size > Integer.MAX_VALUE - HEADER_BYTES || (size > 0 && (blockSize == 0 || blockSize > size))) {
            throw new BloscException("blocks of " + blockSize + " bytes in " + size);
        }
        if ((flags & NOT_COMPRESSED) != 0 && size != bytes.length - HEADER_BYTES) {
            throw new BloscException(size + " bytes without compression in a file of " + bytes.length);
        }
        if (flags >>> CODEC_SHIFT >= Compressor.BY_NUMBER.size()) {
            throw new BloscException("an unknown compressor, " + (flags >>> CODEC_SHIFT));
        }
        return new BloscContainer(bytes, flags, itemSize, (int) size, (int) blockSize);
    }

    /** How many bytes it holds. */
    public int size() {
        return size;
    }

    /**
     * Decompresses a block.
     *
     * @param index of the block; all but the last one have the same length
     * @throws IndexOutOfBoundsException if there is no such block
     * @throws BloscException if it is damaged
     */
    public byte[] block(int index) throws BloscException {
        long start = (long) index * blockSize;
        if (index < 0 || start >= size) {
            throw new IndexOutOfBoundsException("there is no block " + index);
        }
        byte[] block = new byte[(int) Math.min(blockSize, size - start)];
        if ((flags & NOT_COMPRESSED) != 0) {
            System.arraycopy(bytes, HEADER_BYTES + (int) start, block, 0, block.length);
            return block;
        }
        int blocks = (int) (((long) size + blockSize - 1) / blockSize);
        Bytes starts = new Bytes(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES);
        starts.take((long) index * Integer.BYTES);
        long at = starts.next(Integer.BYTES);
        if (at < HEADER_BYTES + (long) blocks * Integer.BYTES || at > bytes.length) {
            throw new BloscException("block " + index + " at byte " + at + " of " + bytes.length);
        }
        decode(new Bytes(bytes, (int) at, bytes.length - (int) at), block);
        if ((flags & SHUFFLED) != 0 && itemSize > 1) {
            return Shuffle.unshuffle(block, itemSize);
        }
        return (flags & BITS_SHUFFLED) != 0 && block.length >= itemSize
                ? Shuffle.unshuffleBits(block, itemSize)
                : block;
    }

    private void decode(Bytes from, byte[] block) throws BloscException {
        boolean isSplit = (flags & NOT_SPLIT) == 0
                && block.length == blockSize
                && itemSize <= MAX_STREAMS
                && blockSize / itemSize >= MIN_STREAM_BYTES;
        int streams = isSplit ? itemSize : 1;
        int length = block.length / streams;
        Compressor codec = Compressor.BY_NUMBER.get(flags >>> CODEC_SHIFT);
        for (int stream = 0; stream < streams; stream++) {
            long compressedSize = from.next(Integer.BYTES);
            Bytes compressed = from.take(compressedSize);
            if (compressedSize == length) {
                // As it is, since it would not have become shorter.
                compressed.copy(block, stream * length, length);
            } else {
                codec.decode(compressed, block, stream * length, length);
            }
        }
    }
}
