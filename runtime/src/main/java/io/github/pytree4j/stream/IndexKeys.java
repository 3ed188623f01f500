package io.github.pytree4j.stream;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** The keys "0", "1", … of the items of lists; the first ones are kept, so that they are not made again. */
public final class IndexKeys {
    private static final String[] KEPT =
            IntStream.range(0, 1024).mapToObj(Integer::toString).toArray(String[]::new);
    private static final byte[][] KEPT_UTF8 =
            IntStream.range(0, KEPT.length).mapToObj(IndexKeys::encode).toArray(byte[][]::new);

    private IndexKeys() {}

    /** The key of the item at {@code index}. */
    public static String of(int index) {
        return index < KEPT.length ? KEPT[index] : Integer.toString(index);
    }

    /** Its UTF-8 bytes; not to be changed. */
    public static byte[] utf8(int index) {
        return index < KEPT.length ? KEPT_UTF8[index] : encode(index);
    }

    private static byte[] encode(int index) {
        return Integer.toString(index).getBytes(StandardCharsets.US_ASCII);
    }
}
