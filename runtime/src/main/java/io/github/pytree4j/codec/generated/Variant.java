package io.github.pytree4j.codec.generated;

import io.github.pytree4j.codec.Codec;
import java.util.function.Supplier;

/**
 * One record of a sealed interface, and its codec.
 *
 * @param type the record's class
 * @param codec fetches the record's codec when it is needed
 * @param <T> the record
 */
public record Variant<T>(Class<T> type, Supplier<? extends Codec<T>> codec) {}
