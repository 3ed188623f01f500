package io.github.pytree4j.state;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.BoolValue;
import io.github.pytree4j.state.StateValue.BytesValue;
import io.github.pytree4j.state.StateValue.FloatValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.StringValue;
import io.github.pytree4j.text.Text;
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
 * <p>The typed getters ({@link #dict}, {@link #array}, {@link #int64}, …) throw {@link NoSuchElementException} where there
 * is no value, {@link IllegalArgumentException} where it is of another kind, and {@link ArithmeticException} where it is a
 * number out of range. Those of numbers also take a NumPy scalar or an array of zero dimensions.
 *
 * <p>A change that cannot be made throws {@link NoSuchElementException} or {@link IllegalArgumentException}, names the
 * path, and leaves the dict as it was. No key, path or value may be null ({@link NullPointerException}); Python's
 * {@code None} is {@link StateValue.NullValue#INSTANCE}.
 *
 * <p>Not safe for use by several threads while one of them changes it.
 */
public final class StateDict implements StateValue {
    /** How many entries a dict has room for at first: most have few. */
    private static final int FEW = 4;

    /** Not made before there is an entry: an empty dict is one byte of a file. */
    private @Nullable LinkedHashMap<String, StateValue> filled;

    /** A dict without entries. */
    public StateDict() {}

    private Map<String, StateValue> read() {
        return filled == null ? Collections.emptyMap() : filled;
    }

    private Map<String, StateValue> write() {
        if (filled == null) {
            filled = new LinkedHashMap<>(FEW);
        }
        return filled;
    }

    @Override
    public StateKind kind() {
        return StateKind.DICT;
    }

    /** The number of entries. */
    public int size() {
        return read().size();
    }

    /** Whether there are no entries. */
    public boolean isEmpty() {
        return read().isEmpty();
    }

    /** The keys in order; a view that cannot be changed. */
    public Set<String> keys() {
        return new LiveView<>(() -> Collections.unmodifiableSet(read().keySet()));
    }

    /** Keys and values in order; a view that cannot be changed. */
    public Set<Map.Entry<String, StateValue>> entries() {
        return new LiveView<>(() -> Collections.unmodifiableMap(read()).entrySet());
    }

    /** The value under {@code key}, or null where there is none. */
    public @Nullable StateValue get(String key) {
        return read().get(Required.argument(key, "key"));
    }

    /** The value at {@code path}, or null where there is none. */
    public @Nullable StateValue get(StatePath path) {
        StateValue value = this;
        for (String key : Required.argument(path, "path").keys()) {
            if (!(value instanceof StateDict dict)) {
                return null;
            }
            value = dict.get(key);
        }
        return value;
    }

    /** Whether there is a value under {@code key}. */
    public boolean contains(String key) {
        return read().containsKey(Required.argument(key, "key"));
    }

    /** Whether there is a value at {@code path}. */
    public boolean contains(StatePath path) {
        return get(path) != null;
    }

    /** The dict under {@code key}. */
    public StateDict dict(String key) {
        return leaf(key).as(StateDict.class, StateKind.DICT);
    }

    /** The dict at {@code path}. */
    public StateDict dict(StatePath path) {
        return leaf(path).as(StateDict.class, StateKind.DICT);
    }

    /** The raw list under {@code key}. Flax stores lists and tuples as dicts keyed "0", "1", …, for which this throws. */
    public StateList list(String key) {
        return leaf(key).as(StateList.class, StateKind.LIST);
    }

    /** The raw list at {@code path}. */
    public StateList list(StatePath path) {
        return leaf(path).as(StateList.class, StateKind.LIST);
    }

    /** The array, or the array of zero dimensions that is a NumPy scalar, under {@code key}. */
    public NdArray array(String key) {
        return leaf(key).array();
    }

    /** The array, or the array of zero dimensions that is a NumPy scalar, at {@code path}. */
    public NdArray array(StatePath path) {
        return leaf(path).array();
    }

    /** The string under {@code key}. */
    public String string(String key) {
        return leaf(key).as(StringValue.class, StateKind.STRING).value();
    }

    /** The string at {@code path}. */
    public String string(StatePath path) {
        return leaf(path).as(StringValue.class, StateKind.STRING).value();
    }

    /** A copy of the bytes under {@code key}. */
    public byte[] bytes(String key) {
        return leaf(key).as(BytesValue.class, StateKind.BYTES).value();
    }

    /** A copy of the bytes at {@code path}. */
    public byte[] bytes(StatePath path) {
        return leaf(path).as(BytesValue.class, StateKind.BYTES).value();
    }

    /** The bool under {@code key}. */
    public boolean bool(String key) {
        return leaf(key).bool();
    }

    /** The bool at {@code path}. */
    public boolean bool(StatePath path) {
        return leaf(path).bool();
    }

    /** The integer under {@code key}. */
    public int int32(String key) {
        return leaf(key).int32();
    }

    /** The integer at {@code path}. */
    public int int32(StatePath path) {
        return leaf(path).int32();
    }

    /** The integer under {@code key}. */
    public long int64(String key) {
        return leaf(key).int64();
    }

    /** The integer at {@code path}. */
    public long int64(StatePath path) {
        return leaf(path).int64();
    }

    /** The float, or the integer as the nearest double, under {@code key}. */
    public double float64(String key) {
        return leaf(key).float64();
    }

    /** The float, or the integer as the nearest double, at {@code path}. */
    public double float64(StatePath path) {
        return leaf(path).float64();
    }

    private TypedLeaf leaf(String key) {
        StateValue value = get(key);
        if (value == null) {
            throw new NoSuchElementException("no key " + Text.key(key) + ": the dict has " + Text.keys(keys()));
        }
        return new TypedLeaf(Text.key(key), value);
    }

    private TypedLeaf leaf(StatePath path) {
        StateValue value = get(path);
        if (value == null) {
            throw new NoSuchElementException(
                    "nothing at " + path.abbreviated() + ": " + PathChanges.whyMissing(this, path.keys()));
        }
        return new TypedLeaf(path.abbreviated(), value);
    }

    /** Sets the value of {@code key}, which keeps its place or else goes last. Returns this dict. */
    public StateDict put(String key, StateValue value) {
        write().put(Required.argument(key, "key"), Required.value(value, "value"));
        return this;
    }

    /** As {@link #put(String, StateValue)}, with an array. */
    public StateDict put(String key, NdArray value) {
        return put(key, new ArrayValue(value));
    }

    /** As {@link #put(String, StateValue)}, with a string. */
    public StateDict put(String key, String value) {
        return put(key, new StringValue(value));
    }

    /** As {@link #put(String, StateValue)}, with an integer. */
    public StateDict put(String key, long value) {
        return put(key, IntValue.of(value));
    }

    /** As {@link #put(String, StateValue)}, with a float. */
    public StateDict put(String key, double value) {
        return put(key, new FloatValue(value));
    }

    /** As {@link #put(String, StateValue)}, with a bool. */
    public StateDict put(String key, boolean value) {
        return put(key, BoolValue.of(value));
    }

    /** Sets the value at {@code path}; dicts that are missing on the way are made. Returns this dict. */
    public StateDict put(StatePath path, StateValue value) {
        Required.value(value, "value");
        PathChanges.requireKey(Required.argument(path, "path"), "put a value in place of");
        PathChanges.requireDictsOnTheWay(this, path, "put " + path.abbreviated());
        PathChanges.makeHolder(this, path).put(path.key(), value);
        return this;
    }

    /** Removes {@code key} and returns its value. */
    public StateValue remove(String key) {
        return remove(StatePath.of(Required.argument(key, "key")));
    }

    /** Removes what stands at {@code path} and returns it. */
    public StateValue remove(StatePath path) {
        StateDict holder = PathChanges.holder(this, Required.argument(path, "path"), "remove");
        return Objects.requireNonNull(holder.write().remove(path.key()), "the holder has the key");
    }

    /** Gives the value at {@code path} another key in the same dict and the same place of its order. */
    public void rename(StatePath path, String newKey) {
        Required.argument(newKey, "newKey");
        StateDict holder = PathChanges.holder(this, Required.argument(path, "path"), "rename");
        if (path.key().equals(newKey)) {
            return;
        }
        if (holder.contains(newKey)) {
            throw new IllegalArgumentException("cannot rename " + path.abbreviated() + " to " + Text.key(newKey)
                    + ": there is such a key already");
        }
        Map<String, StateValue> before = new LinkedHashMap<>(holder.read());
        holder.write().clear();
        before.forEach((key, value) -> holder.write().put(key.equals(path.key()) ? newKey : key, value));
    }

    /** Makes these the entries, in their order. */
    void replaceEntries(Map<String, StateValue> entries) {
        filled = new LinkedHashMap<>(entries);
    }

    /** Moves the value at {@code from} to {@code to}, where nothing may be yet. Dicts missing on the way are made. */
    public void move(StatePath from, StatePath to) {
        Required.argument(to, "to");
        PathChanges.holder(this, Required.argument(from, "from"), "move");
        String change = "move " + from.abbreviated() + " to " + to.abbreviated();
        if (contains(to)) {
            throw new IllegalArgumentException("cannot " + change + ": there is a value already");
        }
        int depth = from.keys().size();
        if (to.keys().size() > depth && to.keys().subList(0, depth).equals(from.keys())) {
            throw new IllegalArgumentException("cannot " + change + ": that is inside the value that is to be moved");
        }
        PathChanges.requireDictsOnTheWay(this, to, change);
        put(to, remove(from));
    }

    /**
     * Replaces the value at {@code path} by the result of {@code change}.
     *
     * @throws NullPointerException if the result is null; the value stays
     */
    public void transform(StatePath path, UnaryOperator<StateValue> change) {
        Required.argument(change, "change");
        StateDict holder = PathChanges.holder(this, Required.argument(path, "path"), "transform");
        StateValue value = Objects.requireNonNull(holder.get(path.key()), "the holder has the key");
        holder.put(
                path.key(), Required.value(change.apply(value), "the result of the change of " + path.abbreviated()));
    }

    /** A copy whose dicts, those in lists included, can be changed apart from this one's; leaves are shared. */
    public StateDict copy() {
        StateDict copy = new StateDict();
        read().forEach((key, value) -> copy.write().put(key, copyOf(value)));
        return copy;
    }

    /** The value itself if nothing can change it, or else a {@link #copy}. */
    static StateValue copyOf(StateValue value) {
        if (value instanceof StateDict dict) {
            return dict.copy();
        }
        if (value instanceof StateList list) {
            StateList.Builder copy = StateList.builder();
            list.items().forEach(item -> copy.add(copyOf(item)));
            return copy.build();
        }
        return value;
    }

    /** Whether the other has equal values under the same keys; their order does not count. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StateDict that && read().equals(that.read());
    }

    @Override
    public int hashCode() {
        return read().hashCode();
    }

    /** The entries as Python prints a dict, in one line; of a large or deep dict only a part. */
    @Override
    public String toString() {
        return Repr.of(this);
    }
}
