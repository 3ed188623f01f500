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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
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
        Restoration alone = new Restoration();
        return walk(state, state, (first, same) -> change.apply(alone.path(), first), alone);
    }

    static StateValue combine(StateValue first, StateValue second, BinaryOperator<StateValue> combine) {
        Restoration together = new Restoration();
        StateValue combined = walk(first, second, combine, together);
        if (together.count() > 0) {
            throw StateDictMismatchException.ofTrees(
                    "the second tree", "the first", together.differences(), together.count());
        }
        return combined;
    }

    /** A loop, not a recursion: a tree may be deeper than the stack of the thread that walks it. */
    private static StateValue walk(
            StateValue first, StateValue second, BinaryOperator<StateValue> combine, Restoration together) {
        Deque<PairedNode> above = new ArrayDeque<>();
        PairedNode node = PairedNode.of(first, second);
        if (node == null) {
            return leaf(first, second, combine, together);
        }
        together.path().enter();
        while (true) {
            if (!node.next(together.path())) {
                together.path().leave();
                if (above.isEmpty()) {
                    return node.built();
                }
                StateValue built = node.built();
                node = above.pop();
                node.add(built);
                continue;
            }
            StateValue left = node.first();
            StateValue right = node.second();
            if (left == null) {
                together.note(Difference.extra(together.where()));
            } else if (right == null) {
                together.note(Difference.lacking(together.where()));
            } else {
                PairedNode below = PairedNode.of(left, right);
                if (below == null) {
                    node.add(leaf(left, right, combine, together));
                } else {
                    above.push(node);
                    node = below;
                    together.path().enter();
                }
            }
        }
    }

    private static StateValue leaf(
            StateValue first, StateValue second, BinaryOperator<StateValue> combine, Restoration together) {
        if (isNode(first) || isNode(second)) {
            if (first.kind() != second.kind() || first instanceof StateList) {
                together.note(Difference.kind(together.where(), describe(first), describe(second)));
            }
            return first;
        }
        return required(combine.apply(first, second), together.path());
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
