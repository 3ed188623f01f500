package io.github.pytree4j;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.codec.builtin.DynamicCodec;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * What {@code flax.serialization} and {@code jax.tree_util} do with any pytree: an annotated record, a list, an array, or a
 * plain map that mixes them.
 *
 * <p>Values of a class that has no codec of its own are refused with an exception that says where they stand; each method
 * also takes a registry of codecs for such classes. {@link TreeOperations} says in which order leaves come, and of which
 * kind results are.
 *
 * <p>All failures are {@link io.github.pytree4j.errors.CheckpointException}s, except that a target, registry or function that
 * is null, or a function that returns null, is a NullPointerException that says which.
 */
public final class PyTrees {
    private PyTrees() {}

    @SuppressWarnings("unchecked") // As in Flax, the target decides; a result of another class is the caller's mistake.
    private static <T> TreeOperations<T> trees(CodecRegistry codecs) {
        return (TreeOperations<T>) new TreeOperations<>(DynamicCodec.INSTANCE, codecs);
    }

    /** The raw form of {@code tree}, as {@code flax.serialization.to_state_dict}; arrays are shared, not copied. */
    public static StateDict toStateDict(Object tree) {
        return toStateDict(tree, CodecRegistry.empty());
    }

    /** As {@link #toStateDict(Object)}, with codecs for classes that one cannot annotate. */
    public static StateDict toStateDict(Object tree, CodecRegistry codecs) {
        return trees(codecs).toStateDict(tree);
    }

    /** The raw form of {@code tree}, which may be a single leaf. */
    public static StateValue toStateValue(Object tree, CodecRegistry codecs) {
        return trees(codecs).toStateValue(tree);
    }

    /**
     * A tree like {@code target} with the leaves of {@code state}, as {@code flax.serialization.from_state_dict}.
     *
     * @throws io.github.pytree4j.state.StateDictMismatchException with every difference, if {@code state} does not fit
     */
    public static <T> T fromStateDict(T target, StateValue state) {
        return fromStateDict(target, state, RestorePolicy.STRICT, CodecRegistry.empty());
    }

    /** As {@link #fromStateDict(Object, StateValue)}, under another policy and with further codecs. */
    public static <T> T fromStateDict(T target, StateValue state, RestorePolicy policy, CodecRegistry codecs) {
        return PyTrees.<T>trees(codecs).fromStateDict(target, state, policy);
    }

    /**
     * The bytes that {@code flax.serialization.to_bytes} makes of the same tree, and {@code msgpack_serialize(state,
     * in_place=True)} of the same state dict; without {@code in_place}, the latter sorts keys.
     *
     * @throws io.github.pytree4j.errors.UnsupportedValueException if something in it cannot be saved, or it takes more than 2
     *     GiB
     */
    public static byte[] toBytes(Object tree) {
        return toBytes(tree, CodecRegistry.empty());
    }

    /** As {@link #toBytes(Object)}, with codecs for classes that one cannot annotate. */
    public static byte[] toBytes(Object tree, CodecRegistry codecs) {
        return new ByteWriter(codecs).toBytes(tree);
    }

    /**
     * A tree like {@code target} with the leaves in {@code bytes}, as {@code flax.serialization.from_bytes}. Arrays are copies:
     * the bytes may change afterwards.
     *
     * @throws io.github.pytree4j.errors.CorruptCheckpointException if they are not the whole of a state
     * @throws io.github.pytree4j.state.StateDictMismatchException with every difference, if the state does not fit
     */
    public static <T> T fromBytes(T target, byte[] bytes) {
        return fromBytes(target, bytes, RestorePolicy.STRICT, CodecRegistry.empty());
    }

    /** As {@link #fromBytes(Object, byte[])}, under another policy and with further codecs. */
    @SuppressWarnings("unchecked") // As in Flax, the target decides; a result of another class is the caller's mistake.
    public static <T> T fromBytes(T target, byte[] bytes, RestorePolicy policy, CodecRegistry codecs) {
        return (T) new ByteReader(bytes, policy, codecs).restore(target);
    }

    /**
     * The raw state in {@code bytes}, as {@code flax.serialization.msgpack_restore}. Arrays are copies: the bytes may change
     * afterwards.
     *
     * @throws io.github.pytree4j.errors.CorruptCheckpointException if they are not the whole of a state
     * @throws io.github.pytree4j.errors.HeapTooSmallException if the state takes more of the heap than there is
     */
    public static StateValue rawFromBytes(byte[] bytes) {
        return new ByteReader(bytes, RestorePolicy.STRICT, CodecRegistry.empty()).readRaw();
    }

    /** The leaves in the order of JAX; null, being an empty pytree, is none. */
    public static List<StateValue> leaves(Object tree) {
        return leaves(tree, CodecRegistry.empty());
    }

    /** As {@link #leaves(Object)}, with codecs for classes that one cannot annotate. */
    public static List<StateValue> leaves(Object tree, CodecRegistry codecs) {
        return trees(codecs).leaves(tree);
    }

    /** A tree of the same structure with every leaf replaced by what {@code change} makes of it. */
    public static <T> T map(T tree, UnaryOperator<StateValue> change) {
        return map(tree, change, CodecRegistry.empty());
    }

    /** As {@link #map(Object, UnaryOperator)}, with codecs for classes that one cannot annotate. */
    public static <T> T map(T tree, UnaryOperator<StateValue> change, CodecRegistry codecs) {
        return PyTrees.<T>trees(codecs).map(tree, change);
    }

    /** A tree of the same structure with every array replaced by what {@code change} makes of it; other leaves stay. */
    public static <T> T mapArrays(T tree, UnaryOperator<NdArray> change) {
        return mapArrays(tree, change, CodecRegistry.empty());
    }

    /** As {@link #mapArrays(Object, UnaryOperator)}, with codecs for classes that one cannot annotate. */
    public static <T> T mapArrays(T tree, UnaryOperator<NdArray> change, CodecRegistry codecs) {
        Objects.requireNonNull(change, "the function is null");
        return map(
                tree,
                leaf -> leaf instanceof ArrayValue value ? new ArrayValue(change.apply(value.array())) : leaf,
                codecs);
    }

    /**
     * A tree like {@code first} whose leaves are made of the leaves at the same places of both.
     *
     * @throws io.github.pytree4j.state.StateDictMismatchException if the trees differ in structure
     */
    public static <T> T map(T first, T second, BinaryOperator<StateValue> combine) {
        return map(first, second, combine, CodecRegistry.empty());
    }

    /** As {@link #map(Object, Object, BinaryOperator)}, with codecs for classes that one cannot annotate. */
    public static <T> T map(T first, T second, BinaryOperator<StateValue> combine, CodecRegistry codecs) {
        return PyTrees.<T>trees(codecs).map(first, second, combine);
    }

    /** As {@link #map(Object, UnaryOperator)}, told where each leaf stands. */
    public static <T> T mapWithPath(T tree, BiFunction<StatePath, StateValue, StateValue> change) {
        return mapWithPath(tree, change, CodecRegistry.empty());
    }

    /** As {@link #mapWithPath(Object, BiFunction)}, with codecs for classes that one cannot annotate. */
    public static <T> T mapWithPath(
            T tree, BiFunction<StatePath, StateValue, StateValue> change, CodecRegistry codecs) {
        return PyTrees.<T>trees(codecs).mapWithPath(tree, change);
    }

    /** The leaves, and the structure that makes a tree of them again. */
    public static <T> Flattened<T> flatten(T tree) {
        return flatten(tree, CodecRegistry.empty());
    }

    /** As {@link #flatten(Object)}, with codecs for classes that one cannot annotate. */
    public static <T> Flattened<T> flatten(T tree, CodecRegistry codecs) {
        return PyTrees.<T>trees(codecs).flatten(tree);
    }
}
