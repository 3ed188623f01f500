package io.github.pytree4j.codec;

import org.jspecify.annotations.Nullable;

/**
 * How the keys of a map become the string keys of a dict: strings as they are, integers as decimal text, enums by name.
 *
 * @param <K> the type of the keys
 */
public abstract class MapKey<K> {
    public static final MapKey<String> STRING = new MapKey<>("any string") {
        @Override
        String read(String text) {
            return text;
        }
    };

    public static final MapKey<Byte> BYTE = integer("a byte", Byte::valueOf);
    public static final MapKey<Short> SHORT = integer("a short", Short::valueOf);
    public static final MapKey<Integer> INTEGER = integer("an int", Integer::valueOf);
    public static final MapKey<Long> LONG = integer("a long", Long::valueOf);

    private final String expected;

    private MapKey(String expected) {
        this.expected = expected;
    }

    /** Keys that are the names of the constants of {@code type}. */
    public static <E extends Enum<E>> MapKey<E> enumOf(Class<E> type) {
        return new MapKey<>("a constant of " + Names.of(type)) {
            @Override
            @Nullable
            E read(String text) {
                return EnumCodec.constant(type, text);
            }
        };
    }

    private interface Parser<K> {
        @Nullable
        K parse(String text);
    }

    private static <K> MapKey<K> integer(String expected, Parser<K> parser) {
        return new MapKey<>(expected) {
            @Override
            @Nullable
            K read(String text) {
                try {
                    K key = parser.parse(text);
                    return text.equals(String.valueOf(key)) ? key : null;
                } catch (NumberFormatException e) {
                    return null;
                }
            }
        };
    }

    /** The text of a key, or null where it cannot be the key of a dict. */
    static @Nullable String write(@Nullable Object key) {
        if (key instanceof Enum<?> constant) {
            return constant.name();
        }
        boolean integer = key instanceof Integer || key instanceof Long || key instanceof Short || key instanceof Byte;
        return key instanceof String || integer ? String.valueOf(key) : null;
    }

    /** The key that {@code text} stands for, or null where there is none. */
    abstract @Nullable K read(String text);

    /** What {@link #read} accepts, in words. */
    final String expected() {
        return expected;
    }
}
