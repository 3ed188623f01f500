package io.github.pytree4j.codec.builtin;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.state.StateValue;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The codecs of leaves. */
public final class LeafCodecs {
    public static final Codec<Boolean> BOOLEAN = new BoxCodecs.OfBoolean();
    public static final Codec<Byte> BYTE = new BoxCodecs.OfByte();
    public static final Codec<Short> SHORT = new BoxCodecs.OfShort();
    public static final Codec<Integer> INTEGER = new BoxCodecs.OfInteger();
    public static final Codec<Long> LONG = new BoxCodecs.OfLong();
    public static final Codec<Float> FLOAT = new BoxCodecs.OfFloat();
    public static final Codec<Double> DOUBLE = new BoxCodecs.OfDouble();
    public static final Codec<Character> CHARACTER = new BoxCodecs.OfCharacter();

    /** A string. */
    public static final Codec<String> STRING = new Codec<>() {
        @Override
        public void encode(String value, StateSink sink) {
            sink.string(value);
        }

        @Override
        public String decode(@Nullable String target, StateSource source) {
            return source.string();
        }
    };

    /** Raw bytes. */
    public static final Codec<byte[]> BYTES = new Codec<>() {
        @Override
        public void encode(byte[] value, StateSink sink) {
            sink.bytes(value);
        }

        @Override
        public byte[] decode(byte @Nullable [] target, StateSource source) {
            return source.bytes();
        }
    };

    /** ISO 8601, as {@code 2024-02-29T12:00:00Z}, to the nanosecond. */
    public static final Codec<Instant> INSTANT =
            new TextCodec<>("a time such as \"2024-02-29T12:00:00Z\"", Instant::parse);

    /** ISO 8601, as {@code PT1H30M}, to the nanosecond. */
    public static final Codec<Duration> DURATION = new TextCodec<>("a duration such as \"PT1H30M\"", Duration::parse);

    /** The usual 36 characters. */
    public static final Codec<UUID> UUID = new TextCodec<>("a UUID", java.util.UUID::fromString);

    /** An int, or null where it is empty. */
    public static final Codec<OptionalInt> OPTIONAL_INT = new OptionalNumberCodec<>(
            OptionalInt.empty(),
            (sink, value) -> sink.int64(value.getAsInt()),
            source -> OptionalInt.of(source.int32()));

    /** An int, or null where it is empty. */
    public static final Codec<OptionalLong> OPTIONAL_LONG = new OptionalNumberCodec<>(
            OptionalLong.empty(),
            (sink, value) -> sink.int64(value.getAsLong()),
            source -> OptionalLong.of(source.int64()));

    /** A float, or null where it is empty. */
    public static final Codec<OptionalDouble> OPTIONAL_DOUBLE = new OptionalNumberCodec<>(
            OptionalDouble.empty(),
            (sink, value) -> sink.float64(value.getAsDouble()),
            source -> OptionalDouble.of(source.float64()));

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
    public static final Codec<StateValue> STATE_VALUE = new Codec<>() {
        @Override
        public void encode(StateValue value, StateSink sink) {
            sink.value(value);
        }

        @Override
        public StateValue decode(@Nullable StateValue target, StateSource source) {
            return source.value();
        }
    };

    /** A raw subtree that is a dict. */
    public static final Codec<StateDict> STATE_DICT = new Codec<>() {
        @Override
        public void encode(StateDict value, StateSink sink) {
            sink.value(value);
        }

        @Override
        public @Nullable StateDict decode(@Nullable StateDict target, StateSource source) {
            if (source.peek() != StateKind.DICT) {
                source.mismatch("a dict");
                return null;
            }
            return (StateDict) source.value();
        }
    };

    private LeafCodecs() {}
}
