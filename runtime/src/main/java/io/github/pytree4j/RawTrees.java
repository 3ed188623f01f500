package io.github.pytree4j;

import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateDictMismatchException;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.NullValue;
import io.github.pytree4j.stream.KeyPath;
import io.github.pytree4j.stream.Restoration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** The operations of {@code jax.tree_util} on raw state. */
final class RawTrees {
    private RawTrees() {}

    static List<StateValue> leaves(StateValue state) {
        List<StateValue> leaves = new ArrayList<>();
        map(state, (path, leaf) -> {
            leaves.add(leaf);
            return leaf;
        });
        return leaves;
    }

    /** @param change is told where the leaf stands by a path that goes on changing */
    static StateValue map(StateValue state, BiFunction<KeyPath, StateValue, StateValue> change) {
        return map(new KeyPath(), state, change);
    }

    private static StateValue map(KeyPath path, StateValue state, BiFunction<KeyPath, StateValue, StateValue> change) {
        if (state instanceof StateDict dict) {
            StateDict mapped = new StateDict();
            // No lambda: this recursion is as deep as the tree, and has to fit into the stack of any thread.
            path.enter();
            for (Map.Entry<String, StateValue> entry : dict.entries()) {
                path.at(entry.getKey());
                mapped.put(entry.getKey(), map(path, entry.getValue(), change));
            }
            path.leave();
            return mapped;
        }
        if (state instanceof StateList list) {
            List<StateValue> mapped = new ArrayList<>();
            path.enter();
            for (StateValue item : list.items()) {
                path.at(mapped.size());
                mapped.add(map(path, item, change));
            }
            path.leave();
            return new StateList(mapped);
        }
        return state.kind() == StateKind.NULL ? state : required(change.apply(path, state), path);
    }

    static StateValue combine(StateValue first, StateValue second, BinaryOperator<StateValue> combine) {
        Restoration together = new Restoration();
        StateValue combined = combine(first, second, combine, together);
        if (together.count() > 0) {
            throw StateDictMismatchException.ofTrees("the second tree", "the first", together.differences());
        }
        return combined;
    }

    private static StateValue combine(
            StateValue first, StateValue second, BinaryOperator<StateValue> combine, Restoration together) {
        if (first instanceof StateDict a && second instanceof StateDict b) {
            return combineDicts(a, b, combine, together);
        }
        if (first instanceof StateList a
                && second instanceof StateList b
                && a.items().size() == b.items().size()) {
            List<StateValue> combined = new ArrayList<>();
            together.path().enter();
            for (int i = 0; i < a.items().size(); i++) {
                together.path().at(i);
                combined.add(combine(a.items().get(i), b.items().get(i), combine, together));
            }
            together.path().leave();
            return new StateList(combined);
        }
        if (isNode(first) || isNode(second)) {
            if (first.kind() != second.kind() || first instanceof StateList) {
                together.note(Difference.kind(together.where(), describe(first), describe(second)));
            }
            return first;
        }
        return required(combine.apply(first, second), together.path());
    }

    private static StateDict combineDicts(
            StateDict first, StateDict second, BinaryOperator<StateValue> combine, Restoration together) {
        StateDict combined = new StateDict();
        Set<String> keys = new LinkedHashSet<>(first.keys());
        keys.addAll(second.keys());
        together.path().enter();
        for (String key : keys) {
            StateValue left = first.get(key);
            StateValue right = second.get(key);
            together.path().at(key);
            if (left == null) {
                together.note(Difference.extra(together.where()));
            } else if (right == null) {
                together.note(Difference.lacking(together.where()));
            } else {
                combined.put(key, combine(left, right, combine, together));
            }
        }
        together.path().leave();
        return combined;
    }

    private static boolean isNode(StateValue value) {
        return value instanceof StateDict || value instanceof StateList || value.kind() == StateKind.NULL;
    }

    private static String describe(StateValue value) {
        return value instanceof StateList list
                ? "a list of " + list.items().size()
                : value.kind().toString();
    }

    private static StateValue required(@Nullable StateValue result, KeyPath path) {
        return Objects.requireNonNull(
                result,
                () -> "the function returned null for " + path.toStatePath().abbreviated() + "; Python's None is "
                        + NullValue.class.getSimpleName() + ".INSTANCE");
    }
}
