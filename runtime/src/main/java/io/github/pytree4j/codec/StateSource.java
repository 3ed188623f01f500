package io.github.pytree4j.codec;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.errors.CheckpointException;
import io.github.pytree4j.errors.CodecException;
import io.github.pytree4j.format.memory.StateDictReader;
import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.stream.ArrayReferences;
import io.github.pytree4j.stream.Examination;
import io.github.pytree4j.stream.LeafConversions;
import io.github.pytree4j.stream.Phrases;
import io.github.pytree4j.stream.RawArrays;
import io.github.pytree4j.stream.RawValues;
import io.github.pytree4j.stream.Restoration;
import io.github.pytree4j.stream.StateReader;
import io.github.pytree4j.text.ClassNames;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where codecs read: a cursor that stands at one value. Each method that takes a value takes it whole and moves on. A codec
 * cannot tell a file from a state dict, so the two cannot disagree.
 *
 * <p>What does not fit is noted as a {@link Difference}, passed over, and answered with some value that will be thrown
 * away, so that decoding goes on and finds all differences at once; they are then thrown together. Damaged input
 * throws at once.
 *
 * <p>A dict is read so, and a list alike with {@link #beginSequence}, {@link #nextItem} and {@link #endSequence}:
 *
 * <pre>{@code
 * source.beginDict();
 * for (String key = source.nextKey(); key != null; key = source.nextKey()) {
 *     names.put(key, source.string());
 * }
 * source.endDict();
 * }</pre>
 *
 * <p>An entry whose value is not taken is passed over. A source belongs to one thread and one restore.
 */
public final class StateSource {
    private final StateReader reader;
    private final Restoration restoration;
    private final CodecRegistry codecs;
    private final RestorePolicy policy;
    private final LeafConversions leaves;
    private final SourceCursor cursor;
    private final SourceRecords recordsHere;
    private final @Nullable Examination examination;
    private final ArrayReferences arrays;

    /** @param migrated the record that the tree of this source is, if it has been brought up to date */
    StateSource(
            StateReader reader,
            CodecRegistry codecs,
            RestorePolicy policy,
            Restoration restoration,
            Ownership ownership,
            @Nullable RecordFields migrated) {
        this.reader = reader;
        this.codecs = Objects.requireNonNull(codecs, CodecRegistry.IS_NULL);
        this.policy = Objects.requireNonNull(policy, "the policy is null; RestorePolicy.STRICT is the default");
        this.restoration = restoration;
        this.leaves = new LeafConversions(reader, restoration);
        this.cursor = new SourceCursor(reader, restoration);
        this.recordsHere = new SourceRecords(reader, restoration, ownership, migrated);
        this.examination = restoration.examination();
        this.arrays = restoration.known().arrays();
        reader.begin(restoration.path());
    }

    /** Stands at the beginning of another tree, the one before having been read whole. */
    void restart() {
        cursor.restart();
    }

    /** The codecs for values whose class is known only at run time. */
    public CodecRegistry codecs() {
        return codecs;
    }

    /** What counts as a difference. */
    public RestorePolicy policy() {
        return policy;
    }

    /** Where the cursor stands. */
    public StatePath path() {
        return restoration.where();
    }

    /** Reads the value here by way of its codec, or null; null too where it does not fit. */
    public <T> @Nullable T read(Codec<T> codec, @Nullable T target) {
        int depth = cursor.depth();
        T value;
        if (isNull()) {
            value = codec.decodeNull(target, this);
        } else if (arrays.isPartial() && reader.peek().isExternal()) {
            value = decodeOrKeep(codec, target);
        } else {
            value = codec.decode(target, this);
        }
        if (cursor.isAtValue() || cursor.depth() != depth) {
            throw new CodecException(mistake(codec, path()));
        }
        return value;
    }

    /** The external array here, or the target where it has no array for that. */
    private <T> @Nullable T decodeOrKeep(Codec<T> codec, @Nullable T target) {
        int leftOut = restoration.leftOut();
        boolean outer = restoration.leavesOut(true);
        try {
            T value = codec.decode(target, this);
            return restoration.leftOut() > leftOut ? target : value;
        } finally {
            restoration.leavesOut(outer);
        }
    }

    private static String mistake(Codec<?> codec, StatePath where) {
        return "the codec " + ClassNames.of(codec.getClass()) + " does not read what it should at "
                + where.abbreviated()
                + ": it has to take exactly one value, and to close each dict and list that it opens, and no other";
    }

    /**
     * As {@link #read}, for a codec that a person wrote: an exception that it throws is a difference at its path, like any
     * other, and whatever it left unread is passed over.
     */
    public <T> @Nullable T attempt(Codec<T> codec, @Nullable T target) {
        int depth = cursor.depth();
        try {
            return read(codec, target);
        } catch (CheckpointException e) {
            throw e;
        } catch (RuntimeException e) {
            if (cursor.depth() < depth) {
                throw new CodecException(mistake(codec, path()), e);
            }
            cursor.closeTo(depth);
            note(new Difference(path(), Difference.Type.VALUE, "what its codec can read", failure(e)));
            return null;
        }
    }

    /**
     * Decodes a raw subtree in place of the value here, which must have been taken: as {@link #value()}, say, and patched.
     * Its differences are reported with all others, at their paths from the root of the checkpoint.
     */
    public <T> @Nullable T readFrom(StateValue state, Codec<T> codec, @Nullable T target) {
        int depth = restoration.path().depth();
        try {
            return within(state, Ownership.CHANGED, null).read(codec, target);
        } finally {
            // A codec that fails leaves dicts and lists open; nobody will close them, since their source is gone.
            while (restoration.path().depth() > depth) {
                restoration.path().leave();
            }
        }
    }

    /** What kind of value the cursor stands at; does not move it. */
    public StateKind peek() {
        cursor.requireValue();
        return reader.peek();
    }

    private boolean isNull() {
        cursor.requireValue();
        return reader.isNull();
    }

    /**
     * Whether the value here was saved as another of several records that could stand here than the target's. It is then a
     * difference, and passed over. Where nothing is known of it, as in files of Flax, it was not.
     *
     * @param target the class of the target's record
     * @param records all classes that could stand here, each by its name and by those that it had before; one of any other name
     *     counts as none
     */
    public boolean wasAnother(Class<?> target, Map<String, ? extends Class<?>> records) {
        Class<?> other = storedAs(records);
        if (other == null || other == target) {
            return false;
        }
        note(Difference.kind(path(), Phrases.one(ClassNames.of(target)), Phrases.one(ClassNames.of(other))));
        skip();
        return true;
    }

    private @Nullable Class<?> storedAs(Map<String, ? extends Class<?>> classes) {
        String stored = recordsHere.variant();
        return stored == null ? null : classes.get(stored);
    }

    /** Passes over the value here, whatever it is. */
    public void skip() {
        cursor.take();
        reader.skip();
    }

    /** Whether anything did not fit so far, so that what is decoded will be thrown away. */
    public boolean hasDifferences() {
        return restoration.unmade() > 0;
    }

    /** How many differences there are so far. A codec makes its value only if there are no more than when it began. */
    public int differenceCount() {
        return restoration.unmade();
    }

    /** Adds a difference, mostly at {@link #path()}. */
    public void note(Difference difference) {
        restoration.note(difference);
    }

    /** Notes that the value here is of the wrong kind, and passes over it. */
    public void mismatch(String expected) {
        cursor.take();
        leaves.mismatch(expected);
    }

    /** Notes that the value just taken is not one that the target's type can hold. */
    public void badValue(String expected, String found) {
        note(new Difference(path(), Difference.Type.VALUE, expected, found));
    }

    /** Notes that the value here could only be made from an example, which the target does not have; passes over it. */
    public void missingExample(String expected) {
        if (examination != null) {
            examination.passOver(path());
            skip();
            return;
        } else if (restoration.leavesOut()) {
            restoration.leaveOut();
            skip();
            return;
        }
        note(new Difference(
                path(), Difference.Type.NO_EXAMPLE, expected + " as an example in the target", "null there"));
        skip();
    }

    /**
     * Whether state is only looked at, without a target: a record with static components is then read as any other, and not
     * made.
     */
    public boolean isExamination() {
        return examination != null;
    }

    /**
     * Whether the state was made in memory out of a tree like the target, as {@code map} does: arrays are then taken as they are,
     * not distributed like the target's nor gathered for it.
     */
    public boolean isRebuild() {
        return restoration.isRebuild();
    }

    @Nullable
    Examination examination() {
        return examination;
    }

    /**
     * The class of the record that was saved here, where several could stand, for who only looks and has no target; null if that
     * is not known.
     *
     * @param records all classes that could stand here, each by its name and by those that it had before
     */
    public @Nullable Class<?> storedVariant(Map<String, ? extends Class<?>> records) {
        Class<?> variant = storedAs(records);
        if (variant != null && examination != null) {
            examination.records().variant(restoration.path(), variant);
        }
        return variant;
    }

    /** As {@link #missingExample}, for a record; the codec then returns null. */
    public void noExample(RecordFields fields) {
        missingExample(Phrases.one(fields.displayName()));
    }

    void rejected(String record, RuntimeException cause) {
        note(new Difference(path(), Difference.Type.VALUE, "values that " + record + " accepts", failure(cause)));
    }

    private static String failure(RuntimeException cause) {
        String message = cause.getMessage();
        String name = cause.getClass().getSimpleName();
        return message == null ? name : name + ": " + Phrases.shortened(message);
    }

    /**
     * The version of its class that the record here was stored with: as the manifest says; where it does not, as its keys tell;
     * today's where they are those of no version; 0 where they do not tell.
     */
    public int storedVersion(RecordFields fields) {
        return recordsHere.version(fields, cursor);
    }

    /**
     * Reads the record here, which is of another version than today's, having brought it up to date. The rest of the checkpoint is
     * read as ever.
     *
     * @param codec that of the record
     * @throws io.github.pytree4j.errors.MigrationException if a migration throws an exception
     */
    public <T> @Nullable T migrate(RecordFields fields, Codec<T> codec, @Nullable T target) {
        StateSource upToDate = recordsHere.upToDate(this, fields, codecs);
        return upToDate == null ? null : upToDate.read(codec, target);
    }

    StateSource within(StateValue state, Ownership ownership, @Nullable RecordFields migrated) {
        return new StateSource(new StateDictReader(state), codecs, policy, restoration, ownership, migrated);
    }

    /** Opens the dict here as a record; in the named-tuple form of Flax before 2022, too. */
    public RecordReader beginRecord(RecordFields fields, @Nullable Object target) {
        recordsHere.begin(fields);
        if (examination != null) {
            examination.records().record(fields.record(), fields.version());
        }
        return cursor.record(this, fields, target != null);
    }

    /** Opens the dict here. Anything else is a difference; there are then no entries. */
    public void beginDict() {
        if (peek() == StateKind.DICT) {
            cursor.beginDict();
        } else {
            mismatch("a dict");
            cursor.enterNothing();
        }
    }

    /** Steps to the next entry of the innermost dict: its key, the cursor standing at its value; null at the end. */
    public @Nullable String nextKey() {
        return cursor.nextKey(null);
    }

    /**
     * As {@link #nextKey()}, told which key comes next as a rule, so that it need not be spelled again: if so, the result may be
     * that very object.
     */
    public @Nullable String nextKey(@Nullable String likely) {
        return cursor.nextKey(likely);
    }

    /** Closes the innermost dict; entries that have not been read are passed over. */
    public void endDict() {
        cursor.close();
    }

    /**
     * Opens the list here, of any number of items: a dict keyed "0", "1", … as Flax stores lists and tuples, or a msgpack
     * array. Anything else is a difference; there are then no items.
     *
     * @return how many items there are
     */
    public int beginSequence() {
        return beginSequence(-1);
    }

    /**
     * As {@link #beginSequence()}, where another number of items is a difference.
     *
     * @param size how many items there must be, or -1 for any number
     * @return how many items there are; 0 where that is a difference
     */
    public int beginSequence(int size) {
        if (!cursor.isAtSequence()) {
            mismatch(size < 0 ? "a list" : "a list of " + size);
            cursor.enterNothing();
            return 0;
        }
        int found = cursor.beginSequence();
        if (size < 0 || found == size) {
            return found;
        }
        cursor.close();
        String items = found + (found == 1 ? " item" : " items");
        note(new Difference(path(), Difference.Type.SIZE, "a list of " + size, items));
        cursor.enterNothing();
        return 0;
    }

    /** Steps to the next item of the innermost list, in the file's order: its index; -1 at the end. */
    public int nextItem() {
        return cursor.nextItem();
    }

    /** Closes the innermost list; items that have not been read are passed over. */
    public void endSequence() {
        cursor.close();
    }

    /** Takes a bool, or a bool array of zero dimensions. */
    public boolean bool() {
        cursor.take();
        return leaves.bool();
    }

    /** As {@link #int64()}, within the range of a byte. */
    public byte int8() {
        cursor.take();
        return (byte) leaves.integer(Byte.MIN_VALUE, Byte.MAX_VALUE, "a byte");
    }

    /** As {@link #int64()}, within the range of a short. */
    public short int16() {
        cursor.take();
        return (short) leaves.integer(Short.MIN_VALUE, Short.MAX_VALUE, "a short");
    }

    /** As {@link #int64()}, within the range of an int. */
    public int int32() {
        cursor.take();
        return (int) leaves.integer(Integer.MIN_VALUE, Integer.MAX_VALUE, "an int");
    }

    /** Takes an int, or an integer array of zero dimensions, as a training step is after {@code jax.jit}. */
    public long int64() {
        cursor.take();
        return leaves.integer(Long.MIN_VALUE, Long.MAX_VALUE, "a long");
    }

    /** Takes a float, or an int, or a real array of zero dimensions, rounded to the nearest Java float. */
    public float float32() {
        cursor.take();
        return leaves.float32();
    }

    /** Takes a float, or an int, or a real array of zero dimensions. */
    public double float64() {
        cursor.take();
        return leaves.float64();
    }

    /** Takes a string of one UTF-16 unit. */
    public char character() {
        cursor.take();
        return leaves.character();
    }

    /** Takes a string. */
    public String string() {
        cursor.take();
        return leaves.string();
    }

    /**
     * Takes a string, or null, as a codec of strings does.
     *
     * @param target the target's string, or null where it has none
     * @return null too where that does not fit
     */
    public @Nullable String string(@Nullable String target) {
        if (isNull()) {
            passOverNull(target);
            return null;
        }
        return string();
    }

    /** Passes over the null here, which is a difference where the target has a value and the policy compares leaves. */
    void passOverNull(@Nullable Object target) {
        if (target != null && policy.leaves() == RestorePolicy.Leaves.COMPARE) {
            mismatch(Phrases.target(target));
        } else {
            skip();
        }
    }

    /** Takes raw bytes. */
    public byte[] bytes() {
        cursor.take();
        return leaves.bytes();
    }

    /**
     * Takes an array, a NumPy scalar or a Python number, the latter two as arrays of zero dimensions.
     *
     * @param target an array with whose dtype and shape it is compared where the policy says so, or null
     */
    public NdArray array(@Nullable NdArray target) {
        cursor.take();
        return leaves.array(target, policy.leaves() == RestorePolicy.Leaves.COMPARE);
    }

    /**
     * Takes an array whose elements need not all be here, distributed as {@code target} is. A plain array may stand there, too.
     *
     * @param type the class that it has to be of
     * @param target an array with whose dtype it is compared where the policy says so, and as which it is distributed; where it is
     *     null, that is a difference
     */
    public <T extends ExternalArray> @Nullable T external(Class<T> type, @Nullable T target) {
        if (examination != null) {
            cursor.take();
            leaves.examineArray();
            examination.leaveUnmade();
            return null;
        }
        if (target == null && !restoration.isRebuild()) {
            missingExample(LeafConversions.NO_SHARDING);
            return null;
        }
        cursor.take();
        return leaves.external(type, target, policy.leaves() == RestorePolicy.Leaves.COMPARE);
    }

    /** Takes a whole raw subtree. */
    public StateValue value() {
        return value(
                new RawArrays(arrays, arrays.readsWhole(), !restoration.known().isStored()));
    }

    StateValue value(RawArrays external) {
        cursor.take();
        return RawValues.read(reader, restoration.path(), external);
    }
}
