package io.github.pytree4j.codec;

import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.state.StateValue;
import java.util.Iterator;
import java.util.List;

/**
 * The structure of a tree without its leaves, static components included.
 *
 * @param <T> the type of the tree
 */
public final class TreeDef<T> {
    private final Codec<T> codec;
    private final T example;
    private final StateValue state;

    TreeDef(Codec<T> codec, T example, StateValue state) {
        this.codec = codec;
        // A tree of its own: the caller's may have maps and lists that change.
        this.example = TreeOperations.restore(codec, example, state, RestorePolicy.FLAX);
        this.state = state;
    }

    /** How many leaves the tree has. */
    public int leafCount() {
        return TreeOperations.leaves(state).size();
    }

    /**
     * A tree of this structure with these leaves.
     *
     * @throws IllegalArgumentException if there are more or fewer than {@link #leafCount()}
     */
    public T unflatten(List<StateValue> leaves) {
        int expected = leafCount();
        if (leaves.size() != expected) {
            throw new IllegalArgumentException("this tree has " + expected + " leaves, not " + leaves.size());
        }
        Iterator<StateValue> next = leaves.iterator();
        StateValue filled = TreeOperations.map(StatePath.ROOT, state, (path, leaf) -> next.next());
        return TreeOperations.restore(codec, example, filled, RestorePolicy.FLAX);
    }
}
