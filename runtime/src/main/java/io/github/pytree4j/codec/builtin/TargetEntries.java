package io.github.pytree4j.codec.builtin;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entries of a target's map by the texts of their keys. A checkpoint mostly has them in the same order, and so the next
 * entry is tried first; any other is asked of the target, or, where its keys may be no texts, of an index that is then made.
 */
final class TargetEntries<K, V> {
    private final Map<K, V> target;
    private final Iterator<Map.Entry<K, V>> inOrder;
    private Map.@Nullable Entry<K, V> next;
    private @Nullable String nextText;
    private @Nullable Map<String, K> byText;
    private @Nullable V example;
    private boolean leftOrder;

    TargetEntries(Map<K, V> target) {
        this.target = target;
        this.inOrder = target.entrySet().iterator();
        step();
    }

    private void step() {
        next = inOrder.hasNext() ? inOrder.next() : null;
        nextText = next == null ? null : KeyText.of(next.getKey());
    }

    /** The text of the key that comes next as a rule; null where none does. */
    @Nullable
    String likely() {
        return nextText;
    }

    /** The key that a text is; null where the target has none. */
    @Nullable
    @SuppressWarnings("unchecked") // What equals one of its keys is of their class.
    K find(String text) {
        Map.Entry<K, V> expected = next;
        if (expected != null && text.equals(nextText)) {
            example = expected.getValue();
            K key = expected.getKey();
            step();
            return key;
        }
        leftOrder = true;
        example = target instanceof HashMap ? target.get(text) : null;
        return example == null ? findInIndex(text) : (K) text;
    }

    private @Nullable K findInIndex(String text) {
        K key = index().get(text);
        example = key == null ? null : target.get(key);
        return key;
    }

    private Map<String, K> index() {
        Map<String, K> index = byText;
        if (index == null) {
            index = new HashMap<>();
            for (K key : target.keySet()) {
                index.put(String.valueOf(KeyText.of(key)), key);
            }
            byText = index;
        }
        return index;
    }

    /** The value of the key that was found last, or null where none was. */
    @Nullable
    V example() {
        return example;
    }

    /** Whether the keys that were found so far are all that there are, each after the one before it. */
    boolean allCameInOrder() {
        return !leftOrder && next == null;
    }
}
