package io.github.pytree4j.codec.generated;

import io.github.pytree4j.codec.builtin.KeyText;

/**
 * How the keys of a map become the string keys of a dict: strings as they are, integers as decimal text, enums by name.
 *
 * @param <K> the type of the keys
 */
public final class MapKey<K> {
    public static final MapKey<String> STRING = new MapKey<>(KeyText.STRING);
    public static final MapKey<Byte> BYTE = new MapKey<>(KeyText.BYTE);
    public static final MapKey<Short> SHORT = new MapKey<>(KeyText.SHORT);
    public static final MapKey<Integer> INTEGER = new MapKey<>(KeyText.INTEGER);
    public static final MapKey<Long> LONG = new MapKey<>(KeyText.LONG);

    private final KeyText<K> text;

    private MapKey(KeyText<K> text) {
        this.text = text;
    }

    /** Keys that are the names of the constants of {@code type}. */
    public static <E extends Enum<E>> MapKey<E> enumOf(Class<E> type) {
        return new MapKey<>(KeyText.enumOf(type));
    }

    KeyText<K> text() {
        return text;
    }
}
