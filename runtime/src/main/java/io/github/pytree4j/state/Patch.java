package io.github.pytree4j.state;

import io.github.pytree4j.array.NdArray;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One change of a raw state dict. Paths are given as text, which {@link StatePath#parse} reads at once; only {@link #rules}
 * takes patterns. What these factories do not offer, write as a lambda over {@link StateDict}'s own methods, which is a patch as well.
 *
 * <p>The patches made here can be applied any number of times, by several threads, to different dicts.
 */
@FunctionalInterface
public interface Patch {

    /**
     * Changes {@code state}.
     *
     * @throws RuntimeException if it does not have what the change needs
     */
    void apply(StateDict state);

    /**
     * Sets the value at {@code path}, whether or not there was one. Dicts missing on the way are made. The value is copied,
     * now and whenever the patch is applied.
     */
    static Patch put(String path, StateValue value) {
        StatePath at = StatePath.parse(path);
        StateValue copy = StateDict.copyOf(Required.value(value, "value"));
        return state -> state.put(at, StateDict.copyOf(copy));
    }

    /** Sets an array at {@code path}, whether or not there was a value. Dicts missing on the way are made. */
    static Patch put(String path, NdArray value) {
        return put(path, new StateValue.ArrayValue(value));
    }

    /** Removes what stands at {@code path}. */
    static Patch remove(String path) {
        StatePath at = StatePath.parse(path);
        return state -> state.remove(at);
    }

    /** Gives the value at {@code path} another key in its dict; {@code newKey} is taken as it is. */
    static Patch rename(String path, String newKey) {
        StatePath at = StatePath.parse(path);
        Required.argument(newKey, "newKey");
        return state -> state.rename(at, newKey);
    }

    /** Moves the value at {@code from} to {@code to}, where nothing may be yet. */
    static Patch move(String from, String to) {
        StatePath source = StatePath.parse(from);
        StatePath destination = StatePath.parse(to);
        return state -> state.move(source, destination);
    }

    /** Replaces the value at {@code path} by the result of {@code change}, which must not be null. */
    static Patch transform(String path, UnaryOperator<StateValue> change) {
        StatePath at = StatePath.parse(path);
        Required.argument(change, "change");
        return state -> state.transform(at, change);
    }

    /**
     * Moves, removes, changes, splits and merges values by patterns of their paths. All rules see the same state, the one before
     * this patch, so that two values can change places. What no rule takes away stays as it is, but for a dict of which everything
     * has moved: it goes, too.
     *
     * <p>The patch fails, with all reasons in one message, if a rule that is not {@link PathRule#optional} matches nothing, if a
     * merge lacks parts, if two rules take the same value or one takes a value and another something in it, if two write the same
     * place, if one would write where something stays, or if a function fails. It then leaves the state as it was.
     */
    static Patch rules(PathRule... rules) {
        Required.argument(rules, "rules");
        Arrays.asList(rules).forEach(rule -> Required.argument(rule, "a rule"));
        return new RulePatch(List.of(rules));
    }
}
