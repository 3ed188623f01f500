package io.github.pytree4j.stream;

import io.github.pytree4j.errors.HeapTooSmallException;
import org.jspecify.annotations.Nullable;

/**
 * How many bytes of the heap raw state takes at least, as far as its headers tell. More than the program may ever have is refused
 * at once, before the collector has to look for it.
 */
public final class HeapNeed {
    private static final long DICT = 16;
    /** Without the key and the value. */
    private static final long ENTRY = 44;
    /** An empty list takes none: there is one for all. */
    private static final long LIST = 32;
    /** Without the item. */
    private static final long ITEM = 4;

    private static final long MIB = 1 << 20;

    private final long heap;
    private long bytes;

    HeapNeed() {
        this(Runtime.getRuntime().maxMemory());
    }

    /** Of a heap of another size, for tests. */
    HeapNeed(long heap) {
        this.heap = heap;
    }

    /** Counts a dict, which the reader has stepped into. */
    void addDict(int entries, KeyPath path) {
        add(DICT + ENTRY * entries, path);
    }

    /** Counts a list, which the reader has stepped into. */
    void addList(int items, KeyPath path) {
        add(items == 0 ? 0 : LIST + ITEM * items, path);
    }

    private void add(long more, KeyPath path) {
        bytes += more;
        if (bytes > heap) {
            throw exceeded(path, null);
        }
    }

    /**
     * Says that the heap is too small.
     *
     * @param path where the restore stood
     * @param cause how that showed, or null where it was foreseen
     */
    public static HeapTooSmallException exceeded(KeyPath path, @Nullable OutOfMemoryError cause) {
        return new HeapTooSmallException(
                "the state does not fit into the heap, which can have "
                        + Runtime.getRuntime().maxMemory() / MIB
                        + " MiB: that showed at " + path.toStatePath().abbreviated()
                        + "; give the program more, as with java -Xmx4g or JAVA_TOOL_OPTIONS=-Xmx4g",
                cause);
    }
}
