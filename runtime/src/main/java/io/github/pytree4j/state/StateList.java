package io.github.pytree4j.state;

import java.util.List;

/**
 * A raw msgpack array. Flax itself turns lists and tuples into dicts keyed "0", "1", …; only other writers, and direct
 * calls of {@code msgpack_serialize}, leave one in a file.
 *
 * @param items the elements, in order; copied
 */
public record StateList(List<StateValue> items) implements StateValue {
    public StateList {
        items = List.copyOf(items);
    }

    @Override
    public StateKind kind() {
        return StateKind.LIST;
    }

    @Override
    public String toString() {
        return items.toString();
    }
}
