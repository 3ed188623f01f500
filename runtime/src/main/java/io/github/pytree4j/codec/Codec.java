package io.github.pytree4j.codec;

import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.state.StateValue;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How values of one type become state, and state becomes values again. Implementations have no state of their own and
 * may be shared by all threads.
 *
 * <p>{@link #encode} and {@link #decode} are the whole of a codec: state dicts, bytes and the tree operations below are
 * all made from them.
 *
 * <p>A codec never meets null: {@link StateSink#write} and {@link StateSource#read} see to it, and are how a codec calls
 * another.
 *
 * @param <T> the type of the values
 */
public interface Codec<T> {

    /** Writes {@code value} to {@code sink}: exactly one value, a leaf or a whole dict or list. */
    void encode(T value, StateSink sink);

    /**
     * Reads the value that {@code source} stands at: exactly one. What does not fit is noted with the source, not thrown;
     * the result is then thrown away.
     *
     * @param target an example of the value, or null where the target has none
     * @return the value; may be null only where {@link StateSource#hasDifferences()}
     */
    @Nullable
    T decode(@Nullable T target, StateSource source);

    /** What null in a checkpoint becomes where this codec would decode; null itself, unless there is a better value. */
    default @Nullable T absent(@Nullable T target) {
        return null;
    }

    /** The raw form of {@code value}, which must be one that is stored as a dict. */
    default StateDict toStateDict(T value) {
        return TreeOperations.dict(TreeOperations.state(this, value));
    }

    /**
     * A value like {@code target} with the leaves of {@code state}.
     *
     * @throws StateDictMismatchException with every difference, if {@code state} does not fit {@code target}
     */
    default T fromStateDict(T target, StateDict state) {
        return TreeOperations.restore(this, target, state, RestorePolicy.STRICT);
    }

    /** The leaves in order; null, being an empty pytree, is none. */
    default List<StateValue> leaves(T tree) {
        return TreeOperations.leaves(TreeOperations.state(this, tree));
    }

    /** A tree of the same structure with every leaf replaced by what {@code change} makes of it. */
    default T map(T tree, UnaryOperator<StateValue> change) {
        return mapWithPath(tree, (path, leaf) -> change.apply(leaf));
    }

    /** As {@link #map(Object, UnaryOperator)}, told where each leaf stands. */
    default T mapWithPath(T tree, BiFunction<StatePath, StateValue, StateValue> change) {
        StateValue mapped = TreeOperations.map(StatePath.ROOT, TreeOperations.state(this, tree), change);
        return TreeOperations.restore(this, tree, mapped, RestorePolicy.FLAX);
    }

    /**
     * A tree like {@code first} whose leaves are made of the leaves at the same places of both.
     *
     * @throws StateDictMismatchException if the trees differ in structure
     */
    default T map(T first, T second, BinaryOperator<StateValue> combine) {
        StateValue combined =
                TreeOperations.combine(TreeOperations.state(this, first), TreeOperations.state(this, second), combine);
        return TreeOperations.restore(this, first, combined, RestorePolicy.FLAX);
    }

    /** The leaves, and the structure that makes a tree of them again. */
    default Flattened<T> flatten(T tree) {
        StateValue state = TreeOperations.state(this, tree);
        return new Flattened<>(TreeOperations.leaves(state), new TreeDef<>(this, tree, state));
    }
}
