package io.github.pytree4j.benchmarks.trees;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tree by its measures, spelled so that processes of Java and Python make the same one: {@code arrays:16x65536} is a dict of 16
 * arrays of float32 of 65,536 bytes each, {@code scalars:100x1000} one of 100 dicts of 1,000 floats each. The values look random,
 * so that compression, where a peer compresses, gains nothing that it would not gain from trained parameters.
 *
 * @param kind what the leaves are
 * @param count how many arrays, or dicts
 * @param size the bytes of each array, or the floats of each dict
 */
public record TreeSpec(Kind kind, int count, long size) {
    private static final Pattern SPELLING = Pattern.compile("(arrays|scalars):(\\d+)x(\\d+)");

    /** What the leaves of a tree are. */
    public enum Kind {
        ARRAYS,
        SCALARS
    }

    /** The one that is spelled so. */
    public static TreeSpec parse(String text) {
        Matcher matcher = SPELLING.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "expected a tree such as arrays:16x65536 or scalars:100x1000, found " + text);
        }
        Kind kind = matcher.group(1).equals("arrays") ? Kind.ARRAYS : Kind.SCALARS;
        return new TreeSpec(kind, Integer.parseInt(matcher.group(2)), Long.parseLong(matcher.group(3)));
    }

    /** Sixteen arrays of so many bytes together. */
    public static TreeSpec arraysOf(long bytes) {
        return new TreeSpec(Kind.ARRAYS, 16, bytes / 16);
    }

    /** So many floats, in dicts of 100. */
    public static TreeSpec scalars(int leaves) {
        return new TreeSpec(Kind.SCALARS, leaves / 100, 100);
    }

    /** The bytes of all arrays, or eight for each float. */
    public long payload() {
        return kind == Kind.ARRAYS ? count * size : count * size * Double.BYTES;
    }

    /** How many leaves there are. */
    public long leaves() {
        return kind == Kind.ARRAYS ? count : count * size;
    }

    /** The tree, made anew. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            tree.put("layer_" + i, kind == Kind.ARRAYS ? array(i) : floats(i));
        }
        return tree;
    }

    /** Its bytes are not on the heap, so that this may be small, whatever the size. */
    private NdArray array(int index) {
        int items = Math.toIntExact(size / Float.BYTES);
        ByteBuffer bytes = ByteBuffer.allocateDirect(items * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        long first = (long) index * items;
        for (int i = 0; i < items; i++) {
            bytes.putFloat((scrambled(first + i) >>> 40) * 0x1p-24f);
        }
        return NdArray.wrap(DType.FLOAT32, bytes.flip(), items);
    }

    private Map<String, Double> floats(int index) {
        Map<String, Double> floats = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            floats.put("value_" + i, (scrambled(index * size + i) >>> 11) * 0x1p-53);
        }
        return floats;
    }

    /** A number whose bits look random; peers.py has the same. */
    private static long scrambled(long index) {
        long bits = index * 0x9E3779B97F4A7C15L;
        bits ^= bits >>> 32;
        bits *= 0xD6E8FEB86659FD93L;
        return bits ^ bits >>> 32;
    }

    @Override
    public String toString() {
        return (kind == Kind.ARRAYS ? "arrays:" : "scalars:") + count + "x" + size;
    }
}
