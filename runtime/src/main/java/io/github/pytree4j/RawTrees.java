package io.github.pytree4j;

import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateDictMismatchException;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.NullValue;
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
        map(StatePath.ROOT, state, (path, leaf) -> {
            leaves.add(leaf);
            return leaf;
        });
        return leaves;
    }

    static StateValue map(StatePath path, StateValue state, BiFunction<StatePath, StateValue, StateValue> change) {
        if (state instanceof StateDict dict) {
            StateDict mapped = new StateDict();
            // A loop, since a lambda takes twice the stack, and trees are up to 1,024 levels deep.
            for (Map.Entry<String, StateValue> entry : dict.entries()) {
                String key = entry.getKey();
                mapped.put(key, map(path.child(key), entry.getValue(), change));
            }
            return mapped;
        }
        if (state instanceof StateList list) {
            List<StateValue> mapped = new ArrayList<>();
            for (StateValue item : list.items()) {
                mapped.add(map(path.child(Integer.toString(mapped.size())), item, change));
            }
            return new StateList(mapped);
        }
        return state.kind() == StateKind.NULL ? state : required(change.apply(path, state), path);
    }

    static StateValue combine(StateValue first, StateValue second, BinaryOperator<StateValue> combine) {
        List<Difference> differences = new ArrayList<>();
        StateValue combined = combine(StatePath.ROOT, first, second, combine, differences);
        if (!differences.isEmpty()) {
            throw StateDictMismatchException.ofTrees("the second tree", "the first", differences);
        }
        return combined;
    }

    private static StateValue combine(
            StatePath path,
            StateValue first,
            StateValue second,
            BinaryOperator<StateValue> combine,
            List<Difference> differences) {
        if (first instanceof StateDict a && second instanceof StateDict b) {
            StateDict combined = new StateDict();
            Set<String> keys = new LinkedHashSet<>(a.keys());
            keys.addAll(b.keys());
            for (String key : keys) {
                StateValue left = a.get(key);
                StateValue right = b.get(key);
                StatePath child = path.child(key);
                if (left == null) {
                    differences.add(Difference.extra(child));
                } else if (right == null) {
                    differences.add(Difference.lacking(child));
                } else {
                    combined.put(key, combine(child, left, right, combine, differences));
                }
            }
            return combined;
        }
        if (first instanceof StateList a
                && second instanceof StateList b
                && a.items().size() == b.items().size()) {
            List<StateValue> combined = new ArrayList<>();
            for (int i = 0; i < a.items().size(); i++) {
                StatePath child = path.child(Integer.toString(i));
                combined.add(combine(child, a.items().get(i), b.items().get(i), combine, differences));
            }
            return new StateList(combined);
        }
        if (isNode(first) || isNode(second)) {
            if (first.kind() != second.kind() || first instanceof StateList) {
                differences.add(Difference.kind(path, describe(first), describe(second)));
            }
            return first;
        }
        return required(combine.apply(first, second), path);
    }

    private static boolean isNode(StateValue value) {
        return value instanceof StateDict || value instanceof StateList || value.kind() == StateKind.NULL;
    }

    private static String describe(StateValue value) {
        return value instanceof StateList list
                ? "a list of " + list.items().size()
                : value.kind().toString();
    }

    private static StateValue required(@Nullable StateValue result, StatePath path) {
        return Objects.requireNonNull(
                result,
                () -> "the function returned null for " + path.abbreviated() + "; Python's None is "
                        + NullValue.class.getSimpleName() + ".INSTANCE");
    }
}
