package io.github.pytree4j.samples.digits;

/**
 * A random generator whose whole state is one long, so that it can be saved; {@code java.util.Random} does not tell its
 * own.
 *
 * <p>Source: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
 */
final class SplitMix64 {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /** A generator that goes on from {@code state}, which may be a seed. */
    SplitMix64(long state) {
        this.state = state;
    }

    long state() {
        return state;
    }

    private long nextLong() {
        state += GOLDEN_GAMMA;
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number of 0 to {@code bound - 1}; the bias is below {@code bound / 2^63}. */
    int nextInt(int bound) {
        return (int) ((nextLong() >>> 1) % bound);
    }

    /** A number from {@code -limit} to {@code limit}. */
    double nextUniform(double limit) {
        return ((nextLong() >>> 11) * 0x1p-53 * 2 - 1) * limit;
    }
}
