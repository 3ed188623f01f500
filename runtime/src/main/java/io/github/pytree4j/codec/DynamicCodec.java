package io.github.pytree4j.codec;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.array.PrimitiveArray;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.BoolValue;
import io.github.pytree4j.state.StateValue.BytesValue;
import io.github.pytree4j.state.StateValue.FloatValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.StringValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses a codec by the class of the value, or of the target, as Flax does for everything. */
final class DynamicCodec implements Codec<Object> {
    private static final Map<Class<?>, Codec<?>> LEAVES = Map.ofEntries(
            Map.entry(Boolean.class, Codecs.BOOLEAN),
            Map.entry(Byte.class, Codecs.BYTE),
            Map.entry(Short.class, Codecs.SHORT),
            Map.entry(Integer.class, Codecs.INTEGER),
            Map.entry(Long.class, Codecs.LONG),
            Map.entry(Float.class, Codecs.FLOAT),
            Map.entry(Double.class, Codecs.DOUBLE),
            Map.entry(Character.class, Codecs.CHARACTER),
            Map.entry(String.class, Codecs.STRING),
            Map.entry(byte[].class, Codecs.BYTES),
            Map.entry(NdArray.class, Codecs.ARRAY));

    private static final Codec<?> ANY_STATE = Codecs.STATE_VALUE;

    private final Codec<?> list = new ListCodec<>(this);
    private final Codec<?> map = new MapCodec<>(null, this);
    private final Codec<?> optional = new OptionalCodec<>(this);

    @Override
    public void encode(Object value, StateSink sink) {
        Codec<?> codec = find(value, sink.codecs());
        if (codec == null) {
            throw sink.unsupported(advice(value.getClass()));
        }
        encodeWith(codec, value, sink);
    }

    @SuppressWarnings("unchecked") // find() returns a codec for the class of this very value.
    private static <T> void encodeWith(Codec<T> codec, Object value, StateSink sink) {
        codec.encode((T) value, sink);
    }

    @Override
    public @Nullable Object decode(@Nullable Object target, StateSource source) {
        if (target == null) {
            return source.value();
        }
        Codec<?> codec = find(target, source.codecs());
        if (codec == null) {
            source.mismatch("a target with a codec: " + advice(target.getClass()));
            return null;
        }
        if (source.policy().leaves() == RestorePolicy.Leaves.ACCEPT && isOtherLeaf(target, source)) {
            return natural(source.value());
        }
        return decodeWith(codec, target, source);
    }

    @SuppressWarnings("unchecked") // find() returns a codec for the class of this very target.
    private static <T> @Nullable Object decodeWith(Codec<T> codec, Object target, StateSource source) {
        return codec.decode((T) target, source);
    }

    @Override
    public @Nullable Object absent(@Nullable Object target) {
        return target instanceof Optional ? Optional.empty() : null;
    }

    private @Nullable Codec<?> find(Object value, CodecRegistry codecs) {
        Class<?> type = value.getClass();
        Codec<?> leaf = LEAVES.get(type);
        if (leaf != null) {
            return leaf;
        }
        Codec<?> registered = codecs.find(type);
        if (registered != null) {
            return registered;
        } else if (value instanceof Map) {
            return map;
        } else if (value instanceof List) {
            return list;
        } else if (value instanceof Optional) {
            return optional;
        } else if (value instanceof StateValue) {
            return ANY_STATE;
        } else if (value instanceof Enum<?> constant) {
            return enumCodec(constant);
        }
        return PrimitiveArray.isPrimitiveArray(type) ? new PrimitiveArrayCodec<>(type) : null;
    }

    private static <E extends Enum<E>> Codec<?> enumCodec(Enum<E> constant) {
        return new EnumCodec<>(constant.getDeclaringClass());
    }

    /** Whether the target is a leaf and the source has one of another kind, which Flax would hand over as it is. */
    private static boolean isOtherLeaf(Object target, StateSource source) {
        StateKind found = source.peek();
        if (target instanceof byte[]) {
            return found != StateKind.BYTES;
        } else if (PrimitiveArray.isPrimitiveArray(target.getClass())) {
            return !PrimitiveArrayCodec.isNext(PrimitiveArray.of(target).dtype(), source);
        } else if (target instanceof NdArray) {
            return found != StateKind.ARRAY && found != StateKind.SCALAR;
        } else if (target instanceof Boolean) {
            return found != StateKind.BOOL;
        } else if (target instanceof Float || target instanceof Double) {
            return found != StateKind.FLOAT;
        } else if (target instanceof Number) {
            return found != StateKind.INT;
        } else if (target instanceof String || target instanceof Character || target instanceof Enum) {
            return found != StateKind.STRING;
        }
        return false;
    }

    /** A raw value as the Java value that is saved as it. */
    private static @Nullable Object natural(StateValue value) {
        if (value instanceof ArrayValue array) {
            return array.array();
        } else if (value instanceof BoolValue leaf) {
            return leaf.value();
        } else if (value instanceof IntValue leaf && !leaf.beyondLong()) {
            return leaf.bits();
        } else if (value instanceof FloatValue leaf) {
            return leaf.value();
        } else if (value instanceof StringValue leaf) {
            return leaf.value();
        } else if (value instanceof BytesValue leaf) {
            return leaf.value();
        }
        return value.kind() == StateKind.NULL ? null : value;
    }

    private static String advice(Class<?> type) {
        String name = Names.of(type);
        if (type.isRecord()) {
            return name + " has no codec (" + GeneratedCodecs.codecName(type)
                    + "). Annotate it with @PyTreeDataclass; if"
                    + " it is, the annotation processor did not run: name pytree4j-processor in the compiler's"
                    + " annotationProcessorPaths, since JDK 23 and later run none unasked";
        }
        return name + " has no codec. Make it a record with @PyTreeDataclass, or add a codec for it to a CodecRegistry";
    }
}
