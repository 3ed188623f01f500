package io.github.pytree4j;

import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.state.StateValue;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * The structure of a tree without its leaves, static components included. Immutable.
 *
 * @param <T> the type of the tree
 */
public final class TreeDef<T> {
    private final TreeOperations<T> trees;
    private final T example;
    private final StateValue state;
    private final int leafCount;

    /** @param state the raw form of {@code example}, in the order of its leaves */
    TreeDef(TreeOperations<T> trees, T example, StateValue state) {
        this.trees = trees;
        this.example = example;
        this.state = state;
        this.leafCount = RawTrees.leaves(state).size();
    }

    /** How many leaves the tree has. */
    public int leafCount() {
        return leafCount;
    }

    /**
     * A tree of this structure with these leaves, in the order in which {@link Flattened#leaves()} gave them.
     *
     * @throws IllegalArgumentException if there are more or fewer than {@link #leafCount()}
     * @throws NullPointerException if one is null
     */
    public T unflatten(List<StateValue> leaves) {
        Objects.requireNonNull(leaves, "the leaves are null");
        if (leaves.size() != leafCount) {
            throw new IllegalArgumentException("this tree has " + leafCount + " leaves, not " + leaves.size());
        }
        Iterator<StateValue> next = leaves.iterator();
        return trees.like(example, RawTrees.map(StatePath.ROOT, state, (path, leaf) -> nextOf(next, path)));
    }

    private static StateValue nextOf(Iterator<StateValue> leaves, StatePath path) {
        return Objects.requireNonNull(
                leaves.next(),
                () -> "the leaf for " + path.abbreviated() + " is null; Python's None is NullValue.INSTANCE");
    }
}
