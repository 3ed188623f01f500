package io.github.pytree4j.codec.builtin;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import org.jspecify.annotations.Nullable;

/**
 * The codecs of boxes, for which the target does not matter. A class each, and not one that is told what to call: lists and
 * maps call them for each of their values, and the JVM then goes straight to what is to be done.
 */
final class BoxCodecs {
    private BoxCodecs() {}

    static final class OfBoolean implements Codec<Boolean> {
        @Override
        public void encode(Boolean value, StateSink sink) {
            sink.bool(value);
        }

        @Override
        public Boolean decode(@Nullable Boolean target, StateSource source) {
            return source.bool();
        }
    }

    static final class OfByte implements Codec<Byte> {
        @Override
        public void encode(Byte value, StateSink sink) {
            sink.int64(value);
        }

        @Override
        public Byte decode(@Nullable Byte target, StateSource source) {
            return source.int8();
        }
    }

    static final class OfShort implements Codec<Short> {
        @Override
        public void encode(Short value, StateSink sink) {
            sink.int64(value);
        }

        @Override
        public Short decode(@Nullable Short target, StateSource source) {
            return source.int16();
        }
    }

    static final class OfInteger implements Codec<Integer> {
        @Override
        public void encode(Integer value, StateSink sink) {
            sink.int64(value);
        }

        @Override
        public Integer decode(@Nullable Integer target, StateSource source) {
            return source.int32();
        }
    }

    static final class OfLong implements Codec<Long> {
        @Override
        public void encode(Long value, StateSink sink) {
            sink.int64(value);
        }

        @Override
        public Long decode(@Nullable Long target, StateSource source) {
            return source.int64();
        }
    }

    static final class OfFloat implements Codec<Float> {
        @Override
        public void encode(Float value, StateSink sink) {
            sink.float64(value);
        }

        @Override
        public Float decode(@Nullable Float target, StateSource source) {
            return source.float32();
        }
    }

    static final class OfDouble implements Codec<Double> {
        @Override
        public void encode(Double value, StateSink sink) {
            sink.float64(value);
        }

        @Override
        public Double decode(@Nullable Double target, StateSource source) {
            return source.float64();
        }
    }

    static final class OfCharacter implements Codec<Character> {
        @Override
        public void encode(Character value, StateSink sink) {
            sink.string(value.toString());
        }

        @Override
        public Character decode(@Nullable Character target, StateSource source) {
            return source.character();
        }
    }
}
