package io.github.pytree4j.codec;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.state.StateValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The codecs that generated ones are made of, one for each type of component but the primitive ones, which a
 * {@link StateSink} takes and a {@link StateSource} gives without boxing.
 */
public final class Codecs {
    public static final Codec<Boolean> BOOLEAN = new LeafCodec<>(StateSink::bool, StateSource::bool);
    public static final Codec<Byte> BYTE = new LeafCodec<>((out, v) -> out.int64(v), StateSource::int8);
    public static final Codec<Short> SHORT = new LeafCodec<>((out, v) -> out.int64(v), StateSource::int16);
    public static final Codec<Integer> INTEGER = new LeafCodec<>((out, v) -> out.int64(v), StateSource::int32);
    public static final Codec<Long> LONG = new LeafCodec<>(StateSink::int64, StateSource::int64);
    public static final Codec<Float> FLOAT = new LeafCodec<>((out, v) -> out.float64(v), StateSource::float32);
    public static final Codec<Double> DOUBLE = new LeafCodec<>(StateSink::float64, StateSource::float64);
    public static final Codec<Character> CHARACTER =
            new LeafCodec<>((out, v) -> out.string(v.toString()), StateSource::character);
    public static final Codec<String> STRING = new LeafCodec<>(StateSink::string, StateSource::string);
    public static final Codec<byte[]> BYTES = new LeafCodec<>(StateSink::bytes, StateSource::bytes);

    /** An array; a restore compares it with the target's, and gives a view of the file. */
    public static final Codec<NdArray> ARRAY = new Codec<>() {
        @Override
        public void encode(NdArray value, StateSink sink) {
            sink.array(value);
        }

        @Override
        public NdArray decode(@Nullable NdArray target, StateSource source) {
            return source.array(target);
        }
    };

    /** A raw subtree, taken as it is. */
    public static final Codec<StateValue> STATE_VALUE = new LeafCodec<>(StateSink::value, StateSource::value);

    /** A raw subtree that is a dict. */
    public static final Codec<StateDict> STATE_DICT = new LeafCodec<>(StateSink::value, source -> {
        if (source.peek() != StateKind.DICT) {
            source.mismatch("a dict");
            return new StateDict();
        }
        return (StateDict) source.value();
    });

    private static final Codec<Object> OBJECT = new DynamicCodec();

    private Codecs() {}

    /**
     * A value whose class is known only at run time: the value's own class decides how it is saved, and the target's class
     * how it is restored. Where the target has null, the raw {@link StateValue} is the result.
     */
    @SuppressWarnings("unchecked") // As in Flax, the target decides; a result of another class is the caller's mistake.
    public static <T> Codec<T> dynamic() {
        return (Codec<T>) OBJECT;
    }

    public static <E extends Enum<E>> Codec<E> enumOf(Class<E> type) {
        return new EnumCodec<>(type);
    }

    public static <T> Codec<Optional<T>> optional(Codec<T> value) {
        return new OptionalCodec<>(value);
    }

    public static <T> Codec<List<T>> list(Codec<T> item) {
        return new ListCodec<>(item);
    }

    public static <K, V> Codec<Map<K, V>> map(MapKey<K> key, Codec<V> value) {
        return new MapCodec<>(key, value);
    }

    /** A one-dimensional Java array of primitives, such as {@code float[].class}. */
    public static <A> Codec<A> primitiveArray(Class<A> type) {
        return new PrimitiveArrayCodec<>(type);
    }

    /** A record; its codec is fetched when it is needed, so that records may hold each other. */
    public static <T> Codec<T> record(Supplier<? extends Codec<T>> codec) {
        return new RecordCodec<>(codec);
    }

    /** A sealed interface of records. */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is only read.
    public static <T> Codec<T> sealed(Class<T> type, Variant<? extends T>... variants) {
        return new SealedCodec<>(type, List.of(variants));
    }
}
