package io.github.pytree4j.state;

import java.util.List;

/**
 * A raw msgpack array. Flax itself turns lists and tuples into dicts keyed "0", "1", …; only other writers, and direct
 * calls of Flax's {@code msgpack_serialize}, leave a list in a file.
 *
 * <p>The list cannot be changed; dicts in it can.
 *
 * @param items the elements, in order
 */
public record StateList(List<StateValue> items) implements StateValue {

    /**
     * A list of these elements; the list is copied.
     *
     * @throws NullPointerException if an element is null
     */
    public StateList {
        Required.argument(items, "items");
        items.forEach(item -> Required.value(item, "an item of a list"));
        items = List.copyOf(items);
    }

    @Override
    public StateKind kind() {
        return StateKind.LIST;
    }

    /** The elements as Python prints a list; a large list in part. */
    @Override
    public String toString() {
        return Repr.of(this);
    }
}
