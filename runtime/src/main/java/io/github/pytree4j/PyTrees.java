package io.github.pytree4j;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.Codecs;
import io.github.pytree4j.codec.Flattened;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.codec.StateDictSink;
import io.github.pytree4j.codec.StateDictSource;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.wire.FlaxFormat;
import io.github.pytree4j.wire.WireSource;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * What {@code flax.serialization} and {@code jax.tree_util} do with any pytree: an annotated record, a list, an array, or a
 * plain map that mixes them.
 *
 * <p>Values of a class that has no codec of its own are refused with an exception that says where they stand.
 */
public final class PyTrees {
    private static final String STATE = "the state";
    private static final String BYTES = "the data";

    private PyTrees() {}

    /** The raw form of {@code tree}, as {@code flax.serialization.to_state_dict}; arrays are shared, not copied. */
    public static StateDict toStateDict(Object tree) {
        return toStateDict(tree, CodecRegistry.empty());
    }

    /** As {@link #toStateDict(Object)}, with codecs for classes that one cannot annotate. */
    public static StateDict toStateDict(Object tree, CodecRegistry codecs) {
        StateValue state = toStateValue(tree, codecs);
        if (state instanceof StateDict dict) {
            return dict;
        }
        throw new UnsupportedValueException("the tree is stored as " + state.kind() + ", not as a state dict");
    }

    /** The raw form of {@code tree}, which may be a single leaf. */
    public static StateValue toStateValue(Object tree, CodecRegistry codecs) {
        StateDictSink sink = new StateDictSink(codecs);
        Codecs.dynamic().encode(tree, sink);
        return sink.result();
    }

    /**
     * A tree like {@code target} with the leaves of {@code state}, as {@code flax.serialization.from_state_dict}.
     *
     * @throws io.github.pytree4j.codec.StateDictMismatchException with every difference, if {@code state} does not fit
     */
    public static <T> T fromStateDict(T target, StateValue state) {
        return fromStateDict(target, state, RestorePolicy.STRICT, CodecRegistry.empty());
    }

    /** As {@link #fromStateDict(Object, StateValue)}, under another policy and with further codecs. */
    public static <T> T fromStateDict(T target, StateValue state, RestorePolicy policy, CodecRegistry codecs) {
        return new StateDictSource(state, codecs, policy).restore(STATE, Codecs.<T>dynamic(), target);
    }

    /** The bytes that {@code flax.serialization.to_bytes} makes of the same tree. */
    public static byte[] toBytes(Object tree) {
        return toBytes(tree, CodecRegistry.empty());
    }

    /** As {@link #toBytes(Object)}, with codecs for classes that one cannot annotate. */
    public static byte[] toBytes(Object tree, CodecRegistry codecs) {
        return FlaxFormat.serialize(tree, codecs);
    }

    /**
     * A tree like {@code target} with the leaves in {@code bytes}, as {@code flax.serialization.from_bytes}. The bytes are
     * copied once; arrays are views of that copy.
     *
     * @throws io.github.pytree4j.errors.CorruptCheckpointException if they are not the whole of a state
     * @throws io.github.pytree4j.codec.StateDictMismatchException with every difference, if the state does not fit
     */
    public static <T> T fromBytes(T target, byte[] bytes) {
        return fromBytes(target, bytes, RestorePolicy.STRICT, CodecRegistry.empty());
    }

    /** As {@link #fromBytes(Object, byte[])}, under another policy and with further codecs. */
    public static <T> T fromBytes(T target, byte[] bytes, RestorePolicy policy, CodecRegistry codecs) {
        ByteBuffer copy = ByteBuffer.wrap(bytes.clone());
        WireSource source = WireSource.of(copy, BYTES, codecs, policy, WireSource.DEFAULT_MAX_DEPTH);
        T restored = source.restore(BYTES, Codecs.<T>dynamic(), target);
        source.expectEnd();
        return restored;
    }

    /** The leaves in order; null, being an empty pytree, is none. */
    public static List<StateValue> leaves(Object tree) {
        return Codecs.dynamic().leaves(tree);
    }

    /** A tree of the same structure with every leaf replaced by what {@code change} makes of it. */
    public static <T> T map(T tree, UnaryOperator<StateValue> change) {
        return Codecs.<T>dynamic().map(tree, change);
    }

    /** A tree of the same structure with every array replaced by what {@code change} makes of it; other leaves stay. */
    public static <T> T mapArrays(T tree, UnaryOperator<NdArray> change) {
        return map(tree, leaf -> leaf instanceof ArrayValue value ? new ArrayValue(change.apply(value.array())) : leaf);
    }

    /** A tree like {@code first} whose leaves are made of the leaves at the same places of both. */
    public static <T> T map(T first, T second, BinaryOperator<StateValue> combine) {
        return Codecs.<T>dynamic().map(first, second, combine);
    }

    /** As {@link #map(Object, UnaryOperator)}, told where each leaf stands. */
    public static <T> T mapWithPath(T tree, BiFunction<StatePath, StateValue, StateValue> change) {
        return Codecs.<T>dynamic().mapWithPath(tree, change);
    }

    /** The leaves, and the structure that makes a tree of them again. */
    public static <T> Flattened<T> flatten(T tree) {
        return Codecs.<T>dynamic().flatten(tree);
    }
}
