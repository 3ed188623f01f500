package io.github.pytree4j.store;

/**
 * The CRC32C of bytes that are put together from parts whose checksums are known.
 *
 * <p>A CRC is a polynomial over GF(2), modulo the generator; appending {@code n} bytes multiplies what was there before by
 * x<sup>8n</sup>. Numbers are kept as CRC32C keeps them, the highest power in the lowest bit. The generator is that of RFC 3720,
 * section 12.1; putting checksums together was first described by Mark Adler in zlib.
 */
final class Crc32cSum {
    private static final int GENERATOR = 0x82f6_3b78;
    private static final int ONE = 1 << 31;

    /** x to the power of 8 times 2 to the power of the index. */
    private static final int[] BYTES_SHIFTED = powers();

    private long size;
    private int crc;

    /** Adds the bytes that have this checksum. */
    void append(long partCrc32c, long partSize) {
        int shift = ONE;
        for (int bit = 0; partSize >>> bit != 0; bit++) {
            if ((partSize >>> bit & 1) != 0) {
                shift = multiply(shift, BYTES_SHIFTED[bit]);
            }
        }
        crc = multiply(shift, crc) ^ (int) partCrc32c;
        size += partSize;
    }

    /** How many bytes were added. */
    long size() {
        return size;
    }

    /** The checksum of all of them. */
    long value() {
        return crc & 0xffff_ffffL;
    }

    private static int[] powers() {
        int[] powers = new int[Long.SIZE];
        powers[0] = ONE >>> 8;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = multiply(powers[i - 1], powers[i - 1]);
        }
        return powers;
    }

    /** The product of two polynomials, modulo the generator. */
    private static int multiply(int a, int b) {
        int product = 0;
        int shifted = b;
        for (int left = a; left != 0; left <<= 1) {
            if (left < 0) {
                product ^= shifted;
            }
            shifted = (shifted & 1) == 0 ? shifted >>> 1 : shifted >>> 1 ^ GENERATOR;
        }
        return product;
    }
}
