package io.github.pytree4j.codec;

import java.util.stream.IntStream;

/** The keys "0", "1", … of the items of lists; the first ones are kept, so that they are not made again. */
final class IndexKeys {
    private static final String[] KEPT =
            IntStream.range(0, 1024).mapToObj(Integer::toString).toArray(String[]::new);

    private IndexKeys() {}

    static String of(int index) {
        return index < KEPT.length ? KEPT[index] : Integer.toString(index);
    }
}
