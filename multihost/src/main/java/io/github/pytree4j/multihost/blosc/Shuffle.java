package io.github.pytree4j.multihost.blosc;

/** Puts the bytes or bits of elements together again, which had been sorted by their place in the element. */
final class Shuffle {
    private Shuffle() {}

    /** Of bytes: first the lowest of all elements, then the next. What is no whole element stays in its place. */
    static byte[] unshuffle(byte[] shuffled, int itemSize) {
        byte[] items = shuffled.clone();
        int count = shuffled.length / itemSize;
        for (int part = 0; part < itemSize; part++) {
            for (int item = 0; item < count; item++) {
                items[item * itemSize + part] = shuffled[part * count + item];
            }
        }
        return items;
    }

    /** Of bits, in the same way: a byte has those of eight elements. Only where the elements are a multiple of eight. */
    static byte[] unshuffleBits(byte[] shuffled, int itemSize) {
        int count = shuffled.length / itemSize;
        if (count % Byte.SIZE != 0) {
            return shuffled;
        }
        byte[] items = shuffled.clone();
        int rowBytes = count / Byte.SIZE;
        for (int part = 0; part < itemSize; part++) {
            for (int group = 0; group < rowBytes; group++) {
                long square = 0;
                for (int bit = 0; bit < Byte.SIZE; bit++) {
                    int row = part * Byte.SIZE + bit;
                    square |= (shuffled[row * rowBytes + group] & 0xffL) << (bit * Byte.SIZE);
                }
                square = transpose(square);
                for (int item = 0; item < Byte.SIZE; item++) {
                    items[(group * Byte.SIZE + item) * itemSize + part] = (byte) (square >>> (item * Byte.SIZE));
                }
            }
        }
        return items;
    }

    /** Of a square of eight by eight bits, rows become columns, as in Hacker's Delight, section 7-3. */
    private static long transpose(long square) {
        long swapped = swap(square, 7, 0x00aa00aa00aa00aaL);
        swapped = swap(swapped, 14, 0x0000cccc0000ccccL);
        return swap(swapped, 28, 0x00000000f0f0f0f0L);
    }

    private static long swap(long bits, int distance, long mask) {
        long changed = (bits ^ (bits >>> distance)) & mask;
        return bits ^ changed ^ (changed << distance);
    }
}
