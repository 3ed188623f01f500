package io.github.pytree4j.codec;

import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.format.memory.StateDictReader;
import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateDictMismatchException;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.stream.HeapNeed;
import io.github.pytree4j.stream.Phrases;
import io.github.pytree4j.stream.RawArrays;
import io.github.pytree4j.stream.Restoration;
import io.github.pytree4j.stream.StateReader;
import io.github.pytree4j.text.ClassNames;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads one whole tree by way of its codec. Only the runtime's own modules can make one: users have {@code PyTrees} and
 * {@code CheckpointManager}. Belongs to one thread.
 */
public final class TreeReader {
    private final StateReader reader;
    private final Restoration restoration;
    private final StateSource source;
    private final RawArrays external;

    /**
     * Reads what was made in memory.
     *
     * @param reader what a format reads
     * @param codecs the codecs, besides the generated ones, for values whose class is known only at run time
     */
    @SuppressWarnings("exports")
    public TreeReader(StateReader reader, CodecRegistry codecs, RestorePolicy policy) {
        this(reader, codecs, policy, new Restoration());
    }

    /**
     * Reads state of which more may be known.
     *
     * @param restoration what is known, and what is noted
     */
    @SuppressWarnings("exports")
    public TreeReader(StateReader reader, CodecRegistry codecs, RestorePolicy policy, Restoration restoration) {
        this(reader, codecs, policy, restoration, Ownership.READ_ONLY, RawArrays.IN_MEMORY);
    }

    private TreeReader(
            StateReader reader,
            CodecRegistry codecs,
            RestorePolicy policy,
            Restoration restoration,
            Ownership ownership,
            RawArrays external) {
        this.reader = reader;
        this.restoration = restoration;
        this.external = external;
        this.source = new StateSource(reader, codecs, policy, restoration, ownership, null);
    }

    /**
     * Reads raw state that is the restore's own, so that records are brought up to date where they stand in it.
     *
     * @param restoration what is known, and what is noted
     */
    @SuppressWarnings("exports")
    public static TreeReader changing(
            StateDict state, CodecRegistry codecs, RestorePolicy policy, Restoration restoration) {
        restoration.variants().remember(state, restoration.path());
        return new TreeReader(
                new StateDictReader(state), codecs, policy, restoration, Ownership.OWNED, RawArrays.IN_MEMORY);
    }

    /**
     * Reads state as it is.
     *
     * @param external what raw state has in the place of external arrays
     */
    @SuppressWarnings("exports")
    public static TreeReader raw(StateReader reader, CodecRegistry codecs, RestorePolicy policy, RawArrays external) {
        return new TreeReader(reader, codecs, policy, new Restoration(), Ownership.READ_ONLY, external);
    }

    /**
     * Makes this ready for another tree, which the format's reader has to be given besides.
     *
     * @return false if differences or migrations of the tree before were noted, which would be told of the next; then another
     *     reader has to be made
     */
    public boolean restart() {
        if (!restoration.restart()) {
            return false;
        }
        source.restart();
        return true;
    }

    /** Where a codec begins to read. */
    public StateSource source() {
        return source;
    }

    /**
     * Decodes the tree.
     *
     * @param checkpoint what is read, as messages name it
     * @throws StateDictMismatchException with every difference, if there is any
     * @throws io.github.pytree4j.errors.HeapTooSmallException if it takes more of the heap than there is
     */
    public <T> T restore(String checkpoint, Codec<T> codec, T target) {
        Objects.requireNonNull(target, "a restore needs a target; without one, restore the raw state");
        T restored = read(codec, target);
        if (restored == null || restoration.count() > 0) {
            throw StateDictMismatchException.ofCheckpoint(
                    checkpoint,
                    name(target) + restoration.outdated().rootVersion(),
                    restoration.differences(),
                    restoration.count(),
                    restoration.outdated().advice(restoration.migrations()));
        }
        return restored;
    }

    /**
     * As {@link #restore}, for state that was made in memory out of a tree like {@code target}.
     *
     * @param tree what is read, as messages name it
     */
    public <T> T rebuild(String tree, Codec<T> codec, T target) {
        restoration.rebuild();
        T rebuilt = read(codec, target);
        if (rebuilt == null || restoration.count() > 0) {
            throw StateDictMismatchException.ofTrees(
                    tree, name(target), restoration.differences(), restoration.count());
        }
        return rebuilt;
    }

    /**
     * Looks whether the tree would fit, without a target; the {@link Restoration} has what did not.
     *
     * @throws io.github.pytree4j.errors.HeapTooSmallException if it takes more of the heap than there is
     */
    public void examine(Codec<?> codec) {
        decode(codec, null);
    }

    private <T> @Nullable T read(Codec<T> codec, T target) {
        T value = decode(codec, target);
        if (value == null && restoration.count() == 0) {
            restoration.note(Difference.kind(restoration.where(), Phrases.target(target), "null"));
        }
        return value;
    }

    private <T> @Nullable T decode(Codec<T> codec, @Nullable T target) {
        T value;
        try {
            value = source.read(codec, target);
        } catch (StackOverflowError e) {
            // Records take more of the stack than plain dicts; how deep they are is up to the file.
            throw new CorruptCheckpointException(restoration.where().abbreviated() + " is nested " + Phrases.TOO_DEEP);
        } catch (OutOfMemoryError e) {
            throw HeapNeed.exceeded(restoration.path(), e);
        }
        reader.end();
        return value;
    }

    private static String name(Object target) {
        return target.getClass().isRecord() ? ClassNames.of(target.getClass()) : "the target";
    }

    /**
     * Takes the tree as it is.
     *
     * @throws io.github.pytree4j.errors.HeapTooSmallException if it takes more of the heap than there is
     */
    public StateValue readRaw() {
        StateValue state;
        try {
            state = source.value(external);
        } catch (OutOfMemoryError e) {
            // What was read is garbage by now, so that there is memory again for whoever goes on.
            throw HeapNeed.exceeded(restoration.path(), e);
        }
        reader.end();
        return state;
    }
}
