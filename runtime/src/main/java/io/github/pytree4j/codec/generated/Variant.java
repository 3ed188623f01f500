package io.github.pytree4j.codec.generated;

import io.github.pytree4j.codec.Codec;
import java.util.List;
import java.util.function.Supplier;

/**
 * One record of a sealed interface, and its codec.
 *
 * @param type the record's class
 * @param codec fetches the record's codec when it is needed
 * @param formerNames what the class was called before, as {@code Class.getName()} gives it
 * @param <T> the record
 */
public record Variant<T>(Class<T> type, Supplier<? extends Codec<T>> codec, List<String> formerNames) {
    public Variant {
        formerNames = List.copyOf(formerNames);
    }

    /** A record that was always called so. */
    public Variant(Class<T> type, Supplier<? extends Codec<T>> codec) {
        this(type, codec, List.of());
    }

    /** A record that had other names before. */
    public Variant(Class<T> type, Supplier<? extends Codec<T>> codec, String... formerNames) {
        this(type, codec, List.of(formerNames));
    }
}
