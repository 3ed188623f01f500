package io.github.pytree4j;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.TreeReader;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.format.memory.StateDictReader;
import io.github.pytree4j.format.memory.StateDictWriter;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.state.StateValue;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * What {@code flax.serialization} and {@code jax.tree_util} do, for the trees of one codec. {@link PyTrees} does it for any
 * tree, and generated codecs for records of their class.
 *
 * <p>Leaves come in the order of JAX: the fields of a record as declared, the keys of a map sorted (integers by value, then
 * strings by code points, enums by name), the items of a list by index. Null, being an empty pytree, is no leaf. Results are
 * of the kinds of the trees they are made from: an {@code ArrayList} gives an {@code ArrayList}.
 *
 * <p>Immutable; safe to share between threads if the codecs are.
 *
 * @param <T> the type of the trees
 */
public final class TreeOperations<T> {
    private static final String STATE = "the state";
    private static final String FUNCTION_IS_NULL = "the function is null";

    private final Codec<T> codec;
    private final CodecRegistry codecs;

    /**
     * The operations on the trees of {@code codec}.
     *
     * @param codecs the codecs, besides the generated ones, for values whose class is known only at run time
     */
    public TreeOperations(Codec<T> codec, CodecRegistry codecs) {
        this.codec = Objects.requireNonNull(codec, "the codec is null");
        this.codecs = Objects.requireNonNull(codecs, "the registry of codecs is null; CodecRegistry.empty() has none");
    }

    /**
     * The raw form of {@code tree}; arrays are shared, not copied.
     *
     * @throws UnsupportedValueException if something in it cannot be saved, or it is a single leaf
     */
    public StateDict toStateDict(T tree) {
        StateValue state = toStateValue(tree);
        if (state instanceof StateDict dict) {
            return dict;
        }
        throw new UnsupportedValueException("the tree is stored as " + state.kind() + ", not as a state dict");
    }

    /** The raw form of {@code tree}, which may be a single leaf. */
    public StateValue toStateValue(T tree) {
        return state(tree, StateSink.MapOrder.OWN);
    }

    private StateValue state(T tree, StateSink.MapOrder order) {
        StateDictWriter writer = new StateDictWriter();
        new StateSink(writer, codecs, order).writeAll(codec, tree);
        return writer.result();
    }

    /**
     * A tree like {@code target} with the leaves of {@code state}.
     *
     * @throws io.github.pytree4j.state.StateDictMismatchException with every difference, if {@code state} does not fit
     */
    public T fromStateDict(T target, StateValue state, RestorePolicy policy) {
        Objects.requireNonNull(state, "the state is null");
        return new TreeReader(new StateDictReader(state), codecs, policy).restore(STATE, codec, target);
    }

    /** The leaves in order. */
    public List<StateValue> leaves(T tree) {
        return RawTrees.leaves(inLeafOrder(tree));
    }

    /**
     * A tree of the same structure with every leaf replaced by what {@code change} makes of it.
     *
     * @throws NullPointerException if {@code change} returns null
     * @throws io.github.pytree4j.state.StateDictMismatchException if a component cannot hold a new leaf, or the constructor
     *     of a record rejects it
     */
    public T map(T tree, UnaryOperator<StateValue> change) {
        Objects.requireNonNull(change, FUNCTION_IS_NULL);
        return like(tree, RawTrees.map(inLeafOrder(tree), (path, leaf) -> change.apply(leaf)));
    }

    /** As {@link #map(Object, UnaryOperator)}, told where each leaf stands. */
    public T mapWithPath(T tree, BiFunction<StatePath, StateValue, StateValue> change) {
        Objects.requireNonNull(change, FUNCTION_IS_NULL);
        return like(tree, RawTrees.map(inLeafOrder(tree), (path, leaf) -> change.apply(path.toStatePath(), leaf)));
    }

    /**
     * A tree like {@code first} whose leaves are made of the leaves at the same places of both.
     *
     * @throws NullPointerException if {@code combine} returns null
     * @throws io.github.pytree4j.state.StateDictMismatchException if the trees differ in structure
     */
    public T map(T first, T second, BinaryOperator<StateValue> combine) {
        Objects.requireNonNull(combine, FUNCTION_IS_NULL);
        return like(first, RawTrees.combine(inLeafOrder(first), inLeafOrder(second), combine));
    }

    /** The leaves, and the structure that makes a tree of them again. */
    public Flattened<T> flatten(T tree) {
        StateValue state = inLeafOrder(tree);
        // A tree of its own: the caller's may have maps and lists that change.
        T example = like(tree, state);
        return new Flattened<>(RawTrees.leaves(state), new TreeDef<>(state, filled -> like(example, filled)));
    }

    private StateValue inLeafOrder(T tree) {
        return state(tree, StateSink.MapOrder.SORTED);
    }

    /** A tree like {@code example} with other leaves, which need not be like those of the example. */
    private T like(T example, StateValue state) {
        return new TreeReader(new StateDictReader(state), codecs, RestorePolicy.FLAX)
                .rebuild("the new tree", codec, example);
    }
}
