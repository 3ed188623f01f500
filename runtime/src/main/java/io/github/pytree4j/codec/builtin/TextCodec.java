package io.github.pytree4j.codec.builtin;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.stream.Phrases;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value as the text that its own {@code toString} makes and its class reads back.
 *
 * @param expected what the text has to be, in words
 * @param parser throws an exception of java.time, or an IllegalArgumentException, where the text is not one
 */
record TextCodec<T>(String expected, Function<String, T> parser) implements Codec<T> {

    @Override
    public void encode(T value, StateSink sink) {
        sink.string(value.toString());
    }

    @Override
    public @Nullable T decode(@Nullable T target, StateSource source) {
        if (source.peek() != StateKind.STRING) {
            source.mismatch(expected);
            return null;
        }
        String text = source.string();
        T value = parse(text);
        if (value == null) {
            source.badValue(expected, Phrases.quoted(text));
        }
        return value;
    }

    /** What the text says, or null where it says nothing. */
    @Nullable
    T parse(String text) {
        try {
            return parser.apply(text);
        } catch (DateTimeParseException | ArithmeticException | IllegalArgumentException e) {
            return null;
        }
    }
}
