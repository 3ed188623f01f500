package io.github.pytree4j.benchmarks.trees;

import io.github.pytree4j.array.NdArray;
import java.nio.ByteBuffer;
import java.util.Map;

/** The bytes of a tree's arrays. */
public final class ArrayBytes {
    private static final int PAGE = 4096;

    private ArrayBytes() {}

    /** Reads a byte of each 4 KiB of each array, so that no bytes are left that were promised but not read. */
    public static long touch(Map<String, ?> tree) {
        long sum = 0;
        for (Object leaf : tree.values()) {
            if (leaf instanceof NdArray array) {
                for (ByteBuffer bytes : array.buffers()) {
                    sum += touch(bytes);
                }
            }
        }
        return sum;
    }

    /** Reads a byte of each 4 KiB. */
    public static long touch(ByteBuffer bytes) {
        long sum = 0;
        for (int i = bytes.position(); i < bytes.limit(); i += PAGE) {
            sum += bytes.get(i);
        }
        return sum;
    }
}
