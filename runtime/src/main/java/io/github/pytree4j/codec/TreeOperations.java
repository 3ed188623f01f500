package io.github.pytree4j.codec;

import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.state.StateValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;

/** What can be done with any tree once it is raw state: the operations of {@code jax.tree_util}. */
final class TreeOperations {
    private TreeOperations() {}

    static <T> StateValue state(Codec<T> codec, T value) {
        StateDictSink sink = new StateDictSink(CodecRegistry.empty());
        codec.encode(value, sink);
        return sink.result();
    }

    static <T> T restore(Codec<T> codec, T target, StateValue state, RestorePolicy policy) {
        StateDictSource source = new StateDictSource(state, CodecRegistry.empty(), policy);
        return source.restore("the state", codec, target);
    }

    static StateDict dict(StateValue state) {
        if (state instanceof StateDict dict) {
            return dict;
        }
        throw new UnsupportedValueException("the value is stored as " + state.kind() + ", not as a state dict");
    }

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
            dict.entries().forEach(entry -> {
                String key = entry.getKey();
                mapped.put(key, map(path.child(key), entry.getValue(), change));
            });
            return mapped;
        }
        if (state instanceof StateList list) {
            List<StateValue> mapped = new ArrayList<>();
            for (StateValue item : list.items()) {
                mapped.add(map(path.child(Integer.toString(mapped.size())), item, change));
            }
            return new StateList(mapped);
        }
        return state.kind() == StateKind.NULL ? state : change.apply(path, state);
    }

    static StateValue combine(StateValue first, StateValue second, BinaryOperator<StateValue> combine) {
        List<Difference> differences = new ArrayList<>();
        StateValue combined = combine(StatePath.ROOT, first, second, combine, differences);
        if (!differences.isEmpty()) {
            throw new StateDictMismatchException("the second tree", "the first", differences);
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
                    differences.add(Difference.unknown(child, "the first"));
                } else if (right == null) {
                    differences.add(Difference.missing(child));
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
        return combine.apply(first, second);
    }

    private static boolean isNode(StateValue value) {
        return value instanceof StateDict || value instanceof StateList || value.kind() == StateKind.NULL;
    }

    private static String describe(StateValue value) {
        return value instanceof StateList list
                ? "a list of " + list.items().size()
                : value.kind().toString();
    }
}
