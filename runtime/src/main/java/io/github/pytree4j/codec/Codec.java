package io.github.pytree4j.codec;

import org.jspecify.annotations.Nullable;

/**
 * How values of one type become state, and state becomes values again. Implementations have no state of their own and
 * may be shared by all threads.
 *
 * <p>{@link #encode} and {@link #decode} are the whole of a codec: state dicts, files and tree operations are all made of
 * them. The codecs of annotated records are generated; others are handed to a {@link CodecRegistry}, or named on a component
 * with {@code @PyTreeField(codec = …)}.
 *
 * <p>{@link #encode} is never handed null, nor does {@link #decode} meet one: {@link StateSink#write} and
 * {@link StateSource#read} see to it, and are how a codec calls another.
 *
 * @param <T> the type of the values
 */
public interface Codec<T> {

    /** Writes {@code value} to {@code sink}: exactly one value, a leaf or a whole dict or list. */
    void encode(T value, StateSink sink);

    /**
     * Reads the value that {@code source} stands at: exactly one. What does not fit is noted with the source, not thrown;
     * the result is then thrown away.
     *
     * @param target an example of the value, or null where the target has none
     * @return the value; may be null only where a difference was noted
     */
    @Nullable
    T decode(@Nullable T target, StateSource source);

    /**
     * Reads a null where this codec would read a value. Unless overridden, the result is null too, and that is a difference
     * where the target has a value and the policy compares leaves.
     */
    default @Nullable T decodeNull(@Nullable T target, StateSource source) {
        source.passOverNull(target);
        return null;
    }
}
