package io.github.pytree4j.codec.builtin;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.PrimitiveArray;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.text.ClassNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a codec by the class of the value, or of the target, as Flax does for everything. Where the target has null, the
 * raw state is the result.
 */
public final class DynamicCodec implements Codec<Object> {
    /** The only one: it has no state. */
    public static final DynamicCodec INSTANCE = new DynamicCodec();

    /** The names of generated codecs, which take longer to spell than to compare. */
    private static final ClassValue<String> CODEC_NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return ClassNames.codecOf(type);
        }
    };

    private static final Codec<?> EXTERNAL = new ExternalCodec<>(ExternalArray.class);

    private final Codec<?> list = new ListCodec<>(this, false);
    private final Codec<?> map = new MapCodec<>(null, this, false);
    private final Codec<?> set = new SetCodec<>(this);
    private final Codec<?> optional = new OptionalCodec<>(this);

    private DynamicCodec() {}

    @Override
    public void encode(Object value, StateSink sink) {
        codecOf(value, sink).encode(value, sink);
    }

    @SuppressWarnings("unchecked") // find() returns a codec for the class of this very value.
    private Codec<Object> codecOf(Object value, StateSink sink) {
        Codec<?> codec = find(value, sink.codecs());
        if (codec == null) {
            Class<?> type = value.getClass();
            throw sink.unsupported(ClassNames.of(type) + " has no codec: " + advice(type));
        }
        return (Codec<Object>) codec;
    }

    @Override
    public @Nullable Object decode(@Nullable Object target, StateSource source) {
        if (target == null) {
            return raw(source);
        }
        Codec<Object> codec = codecFor(target, source);
        if (codec == null) {
            Class<?> type = target.getClass();
            String found = "that " + ClassNames.of(type) + " has no codec: " + advice(type);
            source.note(Difference.kind(source.path(), "a target that has a codec", found));
            source.skip();
            return null;
        }
        boolean anyLeaf = source.policy().leaves() == RestorePolicy.Leaves.ACCEPT && isLeaf(target, codec);
        return anyLeaf ? AnyLeaf.decode(target, codec, source) : codec.decode(target, source);
    }

    /** Raw state may hold records of any version: who only looks cannot tell. */
    private static @Nullable Object raw(StateSource source) {
        StateKind kind = source.peek();
        if (source.isExamination() && (kind == StateKind.DICT || kind == StateKind.LIST)) {
            source.missingExample("anything");
            return null;
        }
        return source.value();
    }

    @SuppressWarnings("unchecked") // find() returns a codec for the class of this very target.
    private @Nullable Codec<Object> codecFor(Object target, StateSource source) {
        return (Codec<Object>) find(target, source.codecs());
    }

    /** Whether Flax sees nothing but a leaf in this target. */
    private static boolean isLeaf(Object target, Codec<?> codec) {
        return LeafTypes.find(target.getClass()) == codec
                || codec == EXTERNAL
                || codec instanceof EnumCodec
                || codec instanceof PrimitiveArrayCodec;
    }

    @Override
    public @Nullable Object decodeNull(@Nullable Object target, StateSource source) {
        Codec<Object> codec = target == null ? null : codecFor(target, source);
        if (target == null || codec == null) {
            return Codec.super.decodeNull(target, source);
        }
        boolean anyLeaf = source.policy().leaves() == RestorePolicy.Leaves.ACCEPT && isLeaf(target, codec);
        return anyLeaf ? AnyLeaf.decode(target, codec, source) : codec.decodeNull(target, source);
    }

    private @Nullable Codec<?> find(Object value, CodecRegistry codecs) {
        Class<?> type = value.getClass();
        Codec<?> builtIn = LeafTypes.findBuiltIn(type);
        if (builtIn != null) {
            return builtIn;
        }
        Codec<?> leaf = LeafTypes.find(type);
        Codec<?> registered = CodecRegistry.isBuiltIn(type) ? null : codecs.find(type);
        if (registered != null) {
            return isGenerated(registered, type) ? registered : new CustomCodec<>(registered);
        } else if (leaf != null) {
            return leaf;
        } else if (value instanceof Map) {
            return map;
        } else if (value instanceof List) {
            return list;
        } else if (value instanceof Set) {
            return set;
        } else if (value instanceof Optional) {
            return optional;
        } else if (value instanceof StateValue) {
            return LeafCodecs.STATE_VALUE;
        } else if (value instanceof ExternalArray) {
            return EXTERNAL;
        } else if (value instanceof Enum<?> constant) {
            return enumCodec(constant);
        }
        return PrimitiveArray.isPrimitiveArray(type) ? new PrimitiveArrayCodec<>(type) : null;
    }

    private static boolean isGenerated(Codec<?> codec, Class<?> type) {
        return type.isRecord() && codec.getClass().getName().equals(CODEC_NAMES.get(type));
    }

    private static <E extends Enum<E>> Codec<?> enumCodec(Enum<E> constant) {
        return new EnumCodec<>(constant.getDeclaringClass());
    }

    /** How to get a codec for a class that has none. */
    private static String advice(Class<?> type) {
        if (!type.isRecord()) {
            return "make it a record with @PyTreeDataclass, or add a codec for it to a CodecRegistry";
        }
        if (type.isLocalClass()) {
            return "declare it outside of the method, with @PyTreeDataclass, since the compiler shows records that are"
                    + " declared inside a method to no annotation processor";
        }
        return "annotate it with @PyTreeDataclass; if it is, the annotation processor did not run, and there is no "
                + ClassNames.codecOf(type)
                + ". Then name pytree4j-processor in the compiler's annotationProcessorPaths,"
                + " since JDK 23 and later run none unasked";
    }
}
