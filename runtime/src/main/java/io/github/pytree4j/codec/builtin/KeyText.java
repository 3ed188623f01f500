package io.github.pytree4j.codec.builtin;

import io.github.pytree4j.text.ClassNames;
import io.github.pytree4j.text.CodePointOrder;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the keys of a map become the string keys of a dict: strings as they are, integers as decimal text, enums by name.
 *
 * @param expected what {@code reader} accepts, in words
 * @param reader the key that a text stands for, or null where there is none
 */
public record KeyText<K>(String expected, Function<String, @Nullable K> reader) {
    public static final KeyText<String> STRING = new KeyText<>("any string", text -> text);
    public static final KeyText<Byte> BYTE = integer("a byte", Byte::valueOf);
    public static final KeyText<Short> SHORT = integer("a short", Short::valueOf);
    public static final KeyText<Integer> INTEGER = integer("an int", Integer::valueOf);
    public static final KeyText<Long> LONG = integer("a long", Long::valueOf);

    /** Keys as JAX sorts them: integers by value, then texts by their code points. */
    static final Comparator<Object> ORDER = KeyText::compare;

    /** Keys that are the names of the constants of {@code type}. */
    public static <E extends Enum<E>> KeyText<E> enumOf(Class<E> type) {
        return new KeyText<>("a constant of " + ClassNames.of(type), text -> EnumCodec.constant(type, text));
    }

    /** The keys of more entries do not stay in the processor's caches. */
    private static final int MAX_NEAR = 1 << 12;

    private static <K> KeyText<K> integer(String expected, Function<String, K> parser) {
        return new KeyText<>(expected, text -> {
            try {
                K key = parser.apply(text);
                return text.equals(String.valueOf(key)) ? key : null;
            } catch (NumberFormatException e) {
                return null;
            }
        });
    }

    /** The text of a key, or null where it cannot be the key of a dict. */
    static @Nullable String of(@Nullable Object key) {
        if (key instanceof String text) {
            return text;
        } else if (key instanceof Enum<?> constant) {
            return constant.name();
        }
        return isInteger(key) ? String.valueOf(key) : null;
    }

    /** Whether all keys are strings, which need not be spelled to be told apart. */
    static boolean onlyStrings(Collection<? extends Map.Entry<?, ?>> entries) {
        boolean areNear = entries.size() <= MAX_NEAR;
        int empty = 0;
        for (Map.Entry<?, ?> entry : entries) {
            if (!(entry.getKey() instanceof String text)) {
                return false;
            }
            // To tell this, the processor fetches the characters from memory: here those of many keys at once. Whoever
            // goes
            // through the entries next finds them near, and does not wait for those of each key.
            if (areNear && text.isEmpty()) {
                empty++;
            }
        }
        return empty < 2;
    }

    private static boolean isInteger(@Nullable Object key) {
        return key instanceof Integer || key instanceof Long || key instanceof Short || key instanceof Byte;
    }

    private static int compare(Object first, Object second) {
        if (first instanceof String text && second instanceof String other) {
            return CodePointOrder.INSTANCE.compare(text, other);
        } else if (isInteger(first) && isInteger(second)) {
            return Long.compare(((Number) first).longValue(), ((Number) second).longValue());
        } else if (isInteger(first) || isInteger(second)) {
            return isInteger(first) ? -1 : 1;
        }
        return CodePointOrder.INSTANCE.compare(String.valueOf(of(first)), String.valueOf(of(second)));
    }
}
