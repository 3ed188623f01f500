package io.github.pytree4j.state;

import io.github.pytree4j.array.NdArray;
import java.util.function.UnaryOperator;

/**
 * One change of a raw state dict. Paths are in the short spelling of {@link StatePath#parse}; for keys that hold
 * slashes, write a lambda over {@link StateDict}'s own methods, which is a patch as well.
 */
@FunctionalInterface
public interface Patch {

    /**
     * Changes {@code state}.
     *
     * @throws RuntimeException if it does not have what the change needs
     */
    void apply(StateDict state);

    /** Sets the value at {@code path}, whether or not there was one; dicts missing on the way are made. */
    static Patch put(String path, StateValue value) {
        return state -> state.put(StatePath.parse(path), value);
    }

    /** Sets an array at {@code path}. */
    static Patch put(String path, NdArray value) {
        return put(path, new StateValue.ArrayValue(value));
    }

    /** Removes what stands at {@code path}. */
    static Patch remove(String path) {
        return state -> state.remove(StatePath.parse(path));
    }

    /** Gives the value at {@code path} another key in its dict. */
    static Patch rename(String path, String newKey) {
        return state -> state.rename(StatePath.parse(path), newKey);
    }

    /** Moves the value at {@code from} to {@code to}. */
    static Patch move(String from, String to) {
        return state -> state.move(StatePath.parse(from), StatePath.parse(to));
    }

    /** Replaces the value at {@code path} by what {@code change} makes of it. */
    static Patch transform(String path, UnaryOperator<StateValue> change) {
        return state -> state.transform(StatePath.parse(path), change);
    }
}
