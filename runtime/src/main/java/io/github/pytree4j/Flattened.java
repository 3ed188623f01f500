package io.github.pytree4j;

import io.github.pytree4j.state.StateValue;
import java.util.List;

/**
 * A tree taken apart.
 *
 * @param leaves its leaves, in order
 * @param structure everything else
 * @param <T> the type of the tree
 */
public record Flattened<T>(List<StateValue> leaves, TreeDef<T> structure) {
    public Flattened {
        leaves = List.copyOf(leaves);
    }
}
