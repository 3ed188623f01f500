package io.github.pytree4j.codec.generated;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.builtin.BoundedCodec;
import io.github.pytree4j.codec.builtin.CustomCodec;
import io.github.pytree4j.codec.builtin.DeferredCodec;
import io.github.pytree4j.codec.builtin.DynamicCodec;
import io.github.pytree4j.codec.builtin.EnumCodec;
import io.github.pytree4j.codec.builtin.ExternalCodec;
import io.github.pytree4j.codec.builtin.LeafCodecs;
import io.github.pytree4j.codec.builtin.ListCodec;
import io.github.pytree4j.codec.builtin.MapCodec;
import io.github.pytree4j.codec.builtin.OptionalCodec;
import io.github.pytree4j.codec.builtin.PrimitiveArrayCodec;
import io.github.pytree4j.codec.builtin.SealedCodec;
import io.github.pytree4j.codec.builtin.SetCodec;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The codecs that generated ones are made of, one for each type of component but the primitive ones, which a
 * {@link io.github.pytree4j.codec.StateSink} takes and a {@link io.github.pytree4j.codec.StateSource} gives without boxing.
 */
public final class Codecs {
    public static final Codec<Boolean> BOOLEAN = LeafCodecs.BOOLEAN;
    public static final Codec<Byte> BYTE = LeafCodecs.BYTE;
    public static final Codec<Short> SHORT = LeafCodecs.SHORT;
    public static final Codec<Integer> INTEGER = LeafCodecs.INTEGER;
    public static final Codec<Long> LONG = LeafCodecs.LONG;
    public static final Codec<Float> FLOAT = LeafCodecs.FLOAT;
    public static final Codec<Double> DOUBLE = LeafCodecs.DOUBLE;
    public static final Codec<Character> CHARACTER = LeafCodecs.CHARACTER;
    public static final Codec<String> STRING = LeafCodecs.STRING;
    public static final Codec<byte[]> BYTES = LeafCodecs.BYTES;

    /** ISO 8601, as {@code 2024-02-29T12:00:00Z}, to the nanosecond. */
    public static final Codec<Instant> INSTANT = LeafCodecs.INSTANT;

    /** ISO 8601, as {@code PT1H30M}, to the nanosecond. */
    public static final Codec<Duration> DURATION = LeafCodecs.DURATION;

    /** The usual 36 characters. */
    public static final Codec<java.util.UUID> UUID = LeafCodecs.UUID;

    /** An int, or null where it is empty. */
    public static final Codec<OptionalInt> OPTIONAL_INT = LeafCodecs.OPTIONAL_INT;

    /** An int, or null where it is empty. */
    public static final Codec<OptionalLong> OPTIONAL_LONG = LeafCodecs.OPTIONAL_LONG;

    /** A float, or null where it is empty. */
    public static final Codec<OptionalDouble> OPTIONAL_DOUBLE = LeafCodecs.OPTIONAL_DOUBLE;

    /** An array; a restore compares it with the target's, and gives a view of the file. */
    public static final Codec<NdArray> ARRAY = LeafCodecs.ARRAY;

    /** A raw subtree, taken as it is. */
    public static final Codec<StateValue> STATE_VALUE = LeafCodecs.STATE_VALUE;

    /** A raw subtree that is a dict. */
    public static final Codec<StateDict> STATE_DICT = LeafCodecs.STATE_DICT;

    private Codecs() {}

    /**
     * A value whose class is known only at run time: the value's own class decides how it is saved, and the target's class
     * how it is restored. Where the target has null, the raw {@link StateValue} is the result.
     */
    @SuppressWarnings("unchecked") // As in Flax, the target decides; a result of another class is the caller's mistake.
    public static <T> Codec<T> dynamic() {
        return (Codec<T>) DynamicCodec.INSTANCE;
    }

    /** As {@link #dynamic()}, where anything but {@code bound} is a difference, and so is null in the target. */
    public static <T> Codec<T> dynamic(Class<? super T> bound) {
        return new BoundedCodec<>(bound);
    }

    /** An enum, by the names of its constants. */
    public static <E extends Enum<E>> Codec<E> enumOf(Class<E> type) {
        return new EnumCodec<>(type);
    }

    /** A value, or null where it is empty. */
    public static <T> Codec<Optional<T>> optional(Codec<T> value) {
        return new OptionalCodec<>(value);
    }

    /** A list that has the size of its target's. */
    public static <T> Codec<List<T>> list(Codec<T> item) {
        return new ListCodec<>(item, false);
    }

    /** A list of any size. */
    public static <T> Codec<List<T>> growingList(Codec<T> item) {
        return new ListCodec<>(item, true);
    }

    /** A set of leaves. */
    public static <E> Codec<Set<E>> set(Codec<E> element) {
        return new SetCodec<>(element);
    }

    /** A map with the keys of its target. */
    public static <K, V> Codec<Map<K, V>> map(MapKey<K> key, Codec<V> value) {
        return new MapCodec<>(key.text(), value, false);
    }

    /** A map with any keys. */
    public static <K, V> Codec<Map<K, V>> growingMap(MapKey<K> key, Codec<V> value) {
        return new MapCodec<>(key.text(), value, true);
    }

    /** A one-dimensional Java array of primitives, such as {@code float[].class}. */
    public static <A> Codec<A> primitiveArray(Class<A> type) {
        return new PrimitiveArrayCodec<>(type);
    }

    /** An array whose elements are not all here; a restore distributes it as the target's is. */
    public static <T extends ExternalArray> Codec<T> external(Class<T> type) {
        return new ExternalCodec<>(type);
    }

    /** A record; its codec is fetched when it is needed, so that records may hold each other. */
    public static <T> Codec<T> record(Supplier<? extends Codec<T>> codec) {
        return new DeferredCodec<>(codec);
    }

    /** A sealed interface of records. */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is only read.
    public static <T> Codec<T> sealed(Class<T> type, Variant<? extends T>... variants) {
        SealedCodec.Builder<T> sealed = new SealedCodec.Builder<>(type);
        for (Variant<? extends T> variant : variants) {
            add(variant, sealed);
        }
        return sealed.build();
    }

    private static <T, V extends T> void add(Variant<V> variant, SealedCodec.Builder<T> sealed) {
        sealed.add(variant.type(), variant.codec(), variant.formerNames());
    }

    /** A codec that a person wrote; an exception that it throws is reported with its path. */
    public static <T> Codec<T> custom(Codec<T> codec) {
        return new CustomCodec<>(codec);
    }
}
