package io.github.pytree4j.codec.generated;

import io.github.pytree4j.Flattened;
import io.github.pytree4j.TreeOperations;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.stream.Phrases;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What every generated codec offers besides its two methods: what {@code flax.serialization} and {@code jax.tree_util} do,
 * for trees that are records of one class. {@link TreeOperations} says it all, and also takes a registry of further codecs.
 *
 * @param <T> the record
 */
public interface RecordCodec<T> extends Codec<T> {

    /** Null cannot stand for a record: where the target has one, it is a difference under every policy, as in Flax. */
    @Override
    default @Nullable T decodeNull(@Nullable T target, StateSource source) {
        if (target == null) {
            source.skip();
        } else {
            source.mismatch(Phrases.target(target));
        }
        return null;
    }

    /** The tree operations with this codec. */
    private TreeOperations<T> trees() {
        return new TreeOperations<>(this, CodecRegistry.empty());
    }

    /** The raw form of {@code value}. */
    default StateDict toStateDict(T value) {
        return trees().toStateDict(value);
    }

    /**
     * A value like {@code target} with the leaves of {@code state}.
     *
     * @throws io.github.pytree4j.state.StateDictMismatchException with every difference, if {@code state} does not fit
     */
    default T fromStateDict(T target, StateDict state) {
        return trees().fromStateDict(target, state, RestorePolicy.STRICT);
    }

    /** The leaves in the order of JAX; null, being an empty pytree, is none. */
    default List<StateValue> leaves(T tree) {
        return trees().leaves(tree);
    }

    /** A tree of the same structure with every leaf replaced by what {@code change} makes of it. */
    default T map(T tree, UnaryOperator<StateValue> change) {
        return trees().map(tree, change);
    }

    /** As {@link #map(Object, UnaryOperator)}, told where each leaf stands. */
    default T mapWithPath(T tree, BiFunction<StatePath, StateValue, StateValue> change) {
        return trees().mapWithPath(tree, change);
    }

    /**
     * A tree like {@code first} whose leaves are made of the leaves at the same places of both.
     *
     * @throws io.github.pytree4j.state.StateDictMismatchException if the trees differ in structure
     */
    default T map(T first, T second, BinaryOperator<StateValue> combine) {
        return trees().map(first, second, combine);
    }

    /** The leaves, and the structure that makes a tree of them again. */
    default Flattened<T> flatten(T tree) {
        return trees().flatten(tree);
    }
}
