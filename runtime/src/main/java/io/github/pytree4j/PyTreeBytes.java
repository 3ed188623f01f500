package io.github.pytree4j;

import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Trees to bytes and back, again and again. Does what {@link PyTrees#toBytes} and {@link PyTrees#fromBytes} do, and keeps what these
 * need besides the result, buffers above all, for the next tree: with small ones, that is most of what they would leave to the
 * garbage collector.
 *
 * <pre>{@code
 * PyTreeBytes trees = new PyTreeBytes();
 * byte[] bytes = trees.toBytes(state);
 * State resumed = trees.fromBytes(state, bytes);
 * }</pre>
 *
 * <p>Safe for use by several threads: of those that call at the same time, one gains by it. What is kept is as much as a tree of 1
 * MiB needs, however large others are: buffers, tables, and with these keys of the trees before. Nothing is kept of a tree that
 * could not be written or restored.
 */
public final class PyTreeBytes {
    /** What was needed for more bytes than this is not kept: buffers and tables grow with the tree. */
    private static final int MAX_KEPT = 1 << 20;

    private final RestorePolicy policy;
    private final CodecRegistry codecs;
    private final AtomicReference<ByteWriter> writer = new AtomicReference<>();
    private final AtomicReference<ByteReader> reader = new AtomicReference<>();

    /** Restores strictly, and has no further codecs. */
    public PyTreeBytes() {
        this(RestorePolicy.STRICT, CodecRegistry.empty());
    }

    /**
     * Restores under another policy, and with codecs for classes that one cannot annotate.
     *
     * @throws NullPointerException if one is null
     */
    public PyTreeBytes(RestorePolicy policy, CodecRegistry codecs) {
        this.policy = Objects.requireNonNull(policy, "the policy is null; RestorePolicy.STRICT is the default");
        this.codecs = Objects.requireNonNull(codecs, "the registry of codecs is null; CodecRegistry.empty() has none");
    }

    /** As {@link PyTrees#toBytes(Object)}; the bytes are the caller's own. */
    public byte[] toBytes(Object tree) {
        // Whoever else calls meanwhile, in a codec even, finds none. One that fails does not come back.
        ByteWriter kept = writer.getAndSet(null);
        ByteWriter mine = kept == null ? new ByteWriter(codecs) : kept;
        byte[] bytes = mine.toBytes(tree);
        if (bytes.length <= MAX_KEPT) {
            mine.restart();
            writer.set(mine);
        }
        return bytes;
    }

    /** As {@link PyTrees#fromBytes(Object, byte[])}: nothing of the result is of these bytes. */
    @SuppressWarnings("unchecked") // As in Flax, the target decides; a result of another class is the caller's mistake.
    public <T> T fromBytes(T target, byte[] bytes) {
        ByteReader mine = reader.getAndSet(null);
        if (mine == null) {
            mine = new ByteReader(bytes, policy, codecs);
        } else {
            mine.restart(bytes);
        }
        Object restored = mine.restore(target);
        if (bytes.length <= MAX_KEPT && mine.release()) {
            reader.set(mine);
        }
        return (T) restored;
    }
}
