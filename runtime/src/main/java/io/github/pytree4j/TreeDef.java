package io.github.pytree4j;

import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.stream.KeyPath;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The structure of a tree without its leaves, static components included. Immutable.
 *
 * @param <T> the type of the tree
 */
public final class TreeDef<T> {
    private final StateValue state;
    private final Function<StateValue, T> maker;
    private final int leafCount;

    /**
     * @param state the raw form of a tree, in the order of its leaves
     * @param maker makes a tree of the same structure from its raw form
     */
    TreeDef(StateValue state, Function<StateValue, T> maker) {
        this.state = state;
        this.maker = maker;
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
        return maker.apply(RawTrees.map(state, (path, leaf) -> nextOf(next, path)));
    }

    private static StateValue nextOf(Iterator<StateValue> leaves, KeyPath path) {
        return Objects.requireNonNull(
                leaves.next(),
                () -> "the leaf for " + path.toStatePath().abbreviated()
                        + " is null; Python's None is NullValue.INSTANCE");
    }
}
