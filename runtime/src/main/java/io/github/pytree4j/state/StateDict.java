package io.github.pytree4j.state;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.BoolValue;
import io.github.pytree4j.state.StateValue.FloatValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.ScalarValue;
import io.github.pytree4j.state.StateValue.StringValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The raw form of a pytree node: an ordered, mutable map from string keys to {@link StateValue}s. A key is taken as it
 * is, slashes included; what stands deeper is reached with a {@link StatePath}.
 *
 * <p>Not safe for use by several threads while one of them changes it. A change that cannot be made throws
 * {@link NoSuchElementException} or {@link IllegalArgumentException}, names the path, and leaves the dict as it was.
 */
public final class StateDict implements StateValue {
    private final Map<String, StateValue> entries = new LinkedHashMap<>();

    /** A dict without entries. */
    public StateDict() {}

    @Override
    public StateKind kind() {
        return StateKind.DICT;
    }

    public int size() {
        return entries.size();
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The keys in order; a view that cannot be changed. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** Keys and values in order; a view that cannot be changed. */
    public Set<Map.Entry<String, StateValue>> entries() {
        return Collections.unmodifiableMap(entries).entrySet();
    }

    /** The value under {@code key}, or null where there is none. */
    public @Nullable StateValue get(String key) {
        return entries.get(key);
    }

    /** The value at {@code path}, or null where there is none. */
    public @Nullable StateValue get(StatePath path) {
        StateValue value = this;
        for (String key : path.keys()) {
            if (!(value instanceof StateDict dict)) {
                return null;
            }
            value = dict.get(key);
        }
        return value;
    }

    public boolean contains(String key) {
        return entries.containsKey(key);
    }

    public boolean contains(StatePath path) {
        return get(path) != null;
    }

    /** The dict under {@code key}. */
    public StateDict dict(String key) {
        return expect(StateDict.class, key, StateKind.DICT);
    }

    /** The array, or the array of zero dimensions that is a NumPy scalar, under {@code key}. */
    public NdArray array(String key) {
        return get(key) instanceof ScalarValue scalar
                ? scalar.array()
                : expect(ArrayValue.class, key, StateKind.ARRAY).array();
    }

    private <T extends StateValue> T expect(Class<T> type, String key, StateKind kind) {
        StateValue value = get(key);
        if (value == null) {
            throw new NoSuchElementException("no key \"" + key + "\"; there are " + entries.keySet());
        }
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("\"" + key + "\" is " + value.kind() + ", not " + kind);
        }
        return type.cast(value);
    }

    /** Sets the value of {@code key}, which keeps its place or else goes last. Returns this dict. */
    public StateDict put(String key, StateValue value) {
        entries.put(key, value);
        return this;
    }

    public StateDict put(String key, NdArray value) {
        return put(key, new ArrayValue(value));
    }

    public StateDict put(String key, String value) {
        return put(key, new StringValue(value));
    }

    public StateDict put(String key, long value) {
        return put(key, IntValue.of(value));
    }

    public StateDict put(String key, double value) {
        return put(key, new FloatValue(value));
    }

    public StateDict put(String key, boolean value) {
        return put(key, new BoolValue(value));
    }

    /** Sets the value at {@code path}; dicts that are missing on the way are made. Returns this dict. */
    public StateDict put(StatePath path, StateValue value) {
        requireDictsOnTheWay(path, "put " + path);
        StateDict parent = this;
        for (String key : path.parent().keys()) {
            if (!(parent.get(key) instanceof StateDict)) {
                parent.put(key, new StateDict());
            }
            parent = parent.dict(key);
        }
        parent.put(path.key(), value);
        return this;
    }

    /** Removes {@code key} and returns its value. */
    public StateValue remove(String key) {
        return remove(StatePath.of(key));
    }

    /** Removes what stands at {@code path} and returns it. */
    public StateValue remove(StatePath path) {
        StateDict parent = holderOf(path, "remove");
        return Objects.requireNonNull(parent.entries.remove(path.key()), "holderOf found the key");
    }

    /** Gives the value at {@code path} another key in the same dict and the same place of its order. */
    public void rename(StatePath path, String newKey) {
        StateDict parent = holderOf(path, "rename");
        if (path.key().equals(newKey)) {
            return;
        }
        if (parent.contains(newKey)) {
            throw new IllegalArgumentException("cannot rename " + path + ": there is a \"" + newKey + "\" already");
        }
        Map<String, StateValue> before = new LinkedHashMap<>(parent.entries);
        parent.entries.clear();
        before.forEach((key, value) -> parent.entries.put(key.equals(path.key()) ? newKey : key, value));
    }

    /** Moves the value at {@code from} to {@code to}, where nothing may be yet. */
    public void move(StatePath from, StatePath to) {
        holderOf(from, "move");
        if (contains(to)) {
            throw new IllegalArgumentException("cannot move " + from + " to " + to + ": something is there already");
        }
        if (to.keys().size() > from.keys().size()
                && to.keys().subList(0, from.keys().size()).equals(from.keys())) {
            throw new IllegalArgumentException("cannot move " + from + " into itself, to " + to);
        }
        requireDictsOnTheWay(to, "move " + from + " to " + to);
        put(to, remove(from));
    }

    /** Makes sure that {@link #put(StatePath, StateValue)} can reach the dict that is to hold {@code path}. */
    private void requireDictsOnTheWay(StatePath path, String change) {
        StatePath at = StatePath.ROOT;
        for (String key : path.parent().keys()) {
            at = at.child(key);
            StateValue next = get(at);
            if (next == null) {
                return;
            }
            if (!(next instanceof StateDict)) {
                throw new IllegalArgumentException("cannot " + change + ": " + at + " is " + next.kind());
            }
        }
    }

    /** Replaces the value at {@code path} by what {@code change} makes of it. */
    public void transform(StatePath path, UnaryOperator<StateValue> change) {
        StateDict parent = holderOf(path, "transform");
        parent.entries.computeIfPresent(path.key(), (key, value) -> change.apply(value));
    }

    private StateDict holderOf(StatePath path, String change) {
        if (!contains(path)) {
            throw new NoSuchElementException("cannot " + change + " " + path + ": there is no such key");
        }
        if (!(get(path.parent()) instanceof StateDict parent)) {
            throw new IllegalArgumentException("cannot " + change + " the root");
        }
        return parent;
    }

    /** A copy whose dicts can be changed apart from this one's; leaves are shared. */
    public StateDict copy() {
        StateDict copy = new StateDict();
        entries.forEach((key, value) -> copy.put(key, value instanceof StateDict dict ? dict.copy() : value));
        return copy;
    }

    /** Whether the other has equal values under the same keys; their order does not count. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StateDict that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
