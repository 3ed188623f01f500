package io.github.pytree4j.state;

import java.util.Arrays;
import java.util.List;

/**
 * Where a value stands in a state dict: the keys from the root to it. Keys may hold any character.
 *
 * <p>As text, a path is its keys with slashes between them: {@code ./model/params}. The {@code ./} in front may be left
 * out, and {@code .} alone is the root. A key may stand in double quotes, with the escapes of JSON strings, and must do so
 * if it is {@code .}, holds a slash or begins with a quote: {@code ./layers/"a/b"}. {@link #toString} also quotes keys
 * that a reader could not see otherwise: empty ones, and those with quotes, backslashes, control characters, characters
 * that change the direction of text, or spaces at an end.
 *
 * <p>Immutable.
 *
 * @param keys the keys, outermost first; none for the root itself
 */
public record StatePath(List<String> keys) {
    /** The path of the whole state: no keys. */
    public static final StatePath ROOT = new StatePath(List.of());

    private static final int MESSAGE_LENGTH = 200;

    /**
     * The path of these keys, which are copied.
     *
     * @throws NullPointerException if a key is null
     */
    public StatePath {
        Required.argument(keys, "keys");
        if (!(keys instanceof LinkedKeys)) {
            keys.forEach(StatePath::requiredKey);
            keys = List.copyOf(keys);
        }
    }

    private static String requiredKey(String key) {
        return Required.argument(key, "a key of a path");
    }

    /** The keys, outermost first; none for the root itself. Cannot be changed. */
    @Override
    public List<String> keys() {
        return keys instanceof LinkedKeys linked ? linked.flat() : keys;
    }

    /** The path of these keys, each taken as it is. */
    public static StatePath of(String... keys) {
        Required.argument(keys, "keys");
        return new StatePath(Arrays.asList(keys));
    }

    /**
     * Reads the text of a path, as {@link #toString} writes it or shorter: {@code a/b/c}.
     *
     * @throws IllegalArgumentException if a quote is not closed, something other than a slash follows a closing quote, or
     *     there is no such escape; the message says at which index of the text
     */
    public static StatePath parse(String text) {
        Required.argument(text, "the text of a path");
        return new StatePath(StatePathText.parse(text));
    }

    /** The path of the value under {@code key} of the dict at this path, which it shares the keys of. */
    public StatePath child(String key) {
        return new StatePath(new LinkedKeys(keys, requiredKey(key)));
    }

    /** Whether this is the path of the whole state. */
    public boolean isRoot() {
        return keys.isEmpty();
    }

    /**
     * The path of the dict that holds the value at this one.
     *
     * @throws IllegalStateException if this is the root
     */
    public StatePath parent() {
        requireKey();
        return new StatePath(keys instanceof LinkedKeys linked ? linked.parent() : keys.subList(0, keys.size() - 1));
    }

    /**
     * The last key.
     *
     * @throws IllegalStateException if this is the root
     */
    public String key() {
        requireKey();
        return keys instanceof LinkedKeys linked ? linked.key() : keys.get(keys.size() - 1);
    }

    private void requireKey() {
        if (isRoot()) {
            throw new IllegalStateException("the root has neither a key nor a parent");
        }
    }

    /** As {@link #abbreviated(int)}, with the 200 characters that the messages of this library give a path. */
    public String abbreviated() {
        return abbreviated(MESSAGE_LENGTH);
    }

    /**
     * The path as a message can print it, however long it is: {@link #toString} where that fits, or else without keys in
     * the middle, as in {@code ./model/layers/... (996 keys) .../kernel}, and with three dots where a key is cut.
     *
     * @param maxLength how many characters it may take, at least 60
     * @throws IllegalArgumentException if {@code maxLength} is less
     */
    public String abbreviated(int maxLength) {
        if (maxLength < StatePathText.MIN_ABBREVIATED) {
            throw new IllegalArgumentException("expected a length of at least " + StatePathText.MIN_ABBREVIATED
                    + " characters, found " + maxLength);
        }
        return StatePathText.abbreviated(keys(), maxLength);
    }

    /** The whole path, such as {@code ./model/params}, in a form that {@link #parse} reads back. */
    @Override
    public String toString() {
        return StatePathText.of(keys());
    }
}
