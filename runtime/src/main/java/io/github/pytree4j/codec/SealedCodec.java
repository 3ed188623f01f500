package io.github.pytree4j.codec;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A sealed interface of records: the class of the value, or of the target, decides. */
final class SealedCodec<T> implements Codec<T> {
    private final Class<T> type;
    private final List<Variant<? extends T>> variants;

    SealedCodec(Class<T> type, List<Variant<? extends T>> variants) {
        this.type = type;
        this.variants = variants;
    }

    @Override
    public void encode(T value, StateSink sink) {
        encodeAs(variantOf(value), value, sink);
    }

    private static <V> void encodeAs(Variant<V> variant, Object value, StateSink sink) {
        variant.codec().get().encode(variant.type().cast(value), sink);
    }

    @Override
    public @Nullable T decode(@Nullable T target, StateSource source) {
        if (target == null) {
            String names = variants.stream().map(v -> Names.of(v.type())).collect(Collectors.joining(", "));
            source.missingExample("one of the records of " + Names.of(type) + " (" + names + ")");
            return null;
        }
        return decodeAs(variantOf(target), target, source);
    }

    private static <V> @Nullable V decodeAs(Variant<V> variant, Object target, StateSource source) {
        return variant.codec().get().decode(variant.type().cast(target), source);
    }

    private Variant<? extends T> variantOf(T value) {
        for (Variant<? extends T> variant : variants) {
            if (variant.type() == value.getClass()) {
                return variant;
            }
        }
        throw new IllegalStateException(value.getClass() + " was not a record of " + type
                + " when the codec was generated: compile the classes that use it again");
    }
}
