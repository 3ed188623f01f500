package io.github.pytree4j.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A raw msgpack array. Flax itself turns lists and tuples into dicts keyed "0", "1", …; only other writers, and direct
 * calls of Flax's {@code msgpack_serialize}, leave a list in a file.
 *
 * <p>The list cannot be changed; dicts in it can.
 *
 * @param items the elements, in order
 */
public record StateList(List<StateValue> items) implements StateValue {
    private static final StateList EMPTY = new StateList(List.of());

    /**
     * A list of these elements; the list is copied.
     *
     * @throws NullPointerException if an element is null
     */
    public StateList {
        Required.argument(items, "items");
        if (!(items instanceof StateItems)) {
            items.forEach(StateList::required);
            items = List.copyOf(items);
        }
    }

    private static StateValue required(StateValue item) {
        return Required.value(item, "an item of a list");
    }

    /** Starts a list of elements that come one by one, which are not copied at the end. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the elements of a list. Belongs to one thread. */
    public static final class Builder {
        private StateItems.@Nullable Collector collected;

        private Builder() {}

        /**
         * Adds an element.
         *
         * @throws NullPointerException if it is null
         */
        public Builder add(StateValue item) {
            required(item);
            if (collected == null) {
                collected = new StateItems.Collector();
            }
            collected.add(item);
            return this;
        }

        /** How many elements there are so far. */
        public int size() {
            return collected == null ? 0 : collected.size();
        }

        /** The list of what was added; the builder then starts another one. */
        public StateList build() {
            if (collected == null) {
                return EMPTY;
            }
            StateList list = new StateList(collected.finish());
            collected = null;
            return list;
        }
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
