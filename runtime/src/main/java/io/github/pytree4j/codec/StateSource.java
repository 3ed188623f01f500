package io.github.pytree4j.codec;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.FloatText;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.BoolValue;
import io.github.pytree4j.state.StateValue.BytesValue;
import io.github.pytree4j.state.StateValue.FloatValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.NullValue;
import io.github.pytree4j.state.StateValue.ScalarValue;
import io.github.pytree4j.state.StateValue.StringValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where codecs read: a cursor that always stands at one value. Each public method that reads takes that value whole and
 * moves on to the next. A state dict and the wire are two sources.
 *
 * <p>What does not fit is noted as a {@link Difference}, passed over, and answered with a stand-in, so that decoding goes
 * on and finds all differences at once; {@link #restore} then throws them together. Damaged input throws at once.
 *
 * <p>A source belongs to one thread and one tree.
 */
public abstract class StateSource extends StateCursor {
    /** Stands in for an array that does not fit. */
    private static final NdArray NOTHING = NdArray.zeros(DType.UINT8, 0);

    private final CodecRegistry codecs;
    private final RestorePolicy policy;
    private final KeyPath path = new KeyPath();
    private final List<Difference> differences = new ArrayList<>();

    protected StateSource(CodecRegistry codecs, RestorePolicy policy) {
        this.codecs = codecs;
        this.policy = policy;
    }

    /** The codecs for values whose class is known only at run time. */
    public final CodecRegistry codecs() {
        return codecs;
    }

    /** What counts as a difference. */
    public final RestorePolicy policy() {
        return policy;
    }

    /** Where the cursor stands. */
    public final StatePath path() {
        return path.toStatePath();
    }

    /**
     * Decodes the whole tree.
     *
     * @param checkpoint what is read, as messages name it
     * @throws StateDictMismatchException with every difference, if there is any
     */
    public final <T> T restore(String checkpoint, Codec<T> codec, T target) {
        Objects.requireNonNull(target, "a restore needs a target; restoreRaw() does without");
        String name = target.getClass().isRecord() ? Names.of(target.getClass()) : "the target";
        T restored = read(codec, target);
        if (restored == null && differences.isEmpty()) {
            note(Difference.kind(path(), name, "null"));
        }
        if (restored == null || !differences.isEmpty()) {
            throw new StateDictMismatchException(checkpoint, name, differences);
        }
        return restored;
    }

    /** Reads the value here by way of its codec, or null. */
    public final <T> @Nullable T read(Codec<T> codec, @Nullable T target) {
        if (peek() != StateKind.NULL) {
            return codec.decode(target, this);
        }
        T absent = codec.absent(target);
        if (absent == null && target != null && policy.leaves() == RestorePolicy.Leaves.COMPARE) {
            note(Difference.kind(path(), "what the target has", "null"));
        }
        skip();
        return absent;
    }

    /** Whether anything did not fit so far, so that what is decoded will be thrown away. */
    public final boolean hasDifferences() {
        return !differences.isEmpty();
    }

    final void note(Difference difference) {
        differences.add(difference);
    }

    /** Notes that the value here does not fit, and passes over it. */
    public final void mismatch(String expected) {
        String found = describe();
        note(Difference.kind(path(), expected, found));
    }

    /** Notes that the value here could only be made from an example, which the target does not have; passes over it. */
    public final void missingExample(String expected) {
        StatePath at = path();
        note(new Difference(at, Difference.Type.NO_EXAMPLE, expected + " as an example in the target", "null there"));
        skip();
    }

    /** Notes that the value just read is not one that the target's type can hold. */
    final void badValue(String expected, String found) {
        note(new Difference(path(), Difference.Type.VALUE, expected, found));
    }

    /**
     * Opens the dict here as a record; in the named-tuple form of Flax before 2022, too.
     *
     * @param target the example of the record, whose values stand in for missing fields where the policy says so
     */
    public final RecordReader record(FieldNames fields, @Nullable Object target) {
        return new RecordReader(this, fields, target != null);
    }

    /** What a codec answers when {@link #hasDifferences()}: nobody will look at it. */
    @SuppressWarnings("NullAway") // The result is thrown away, so even null is safe.
    public final <T> T standIn(@Nullable T target) {
        return target;
    }

    /** Takes a bool, or a bool array of zero dimensions. */
    public final boolean bool() {
        if (peek() == StateKind.BOOL) {
            return readBool();
        }
        NdArray number = takeNumber(DType.Kind.BOOL);
        if (number == null) {
            mismatch("a bool");
            return false;
        }
        return number.booleanAt(0);
    }

    /** As {@link #int64()}, within the range of a byte. */
    public final byte int8() {
        return (byte) integer(Byte.MIN_VALUE, Byte.MAX_VALUE, "a byte");
    }

    /** As {@link #int64()}, within the range of a short. */
    public final short int16() {
        return (short) integer(Short.MIN_VALUE, Short.MAX_VALUE, "a short");
    }

    /** As {@link #int64()}, within the range of an int. */
    public final int int32() {
        return (int) integer(Integer.MIN_VALUE, Integer.MAX_VALUE, "an int");
    }

    /** Takes an int, or an integer array of zero dimensions, as a training step is after {@code jax.jit}. */
    public final long int64() {
        return integer(Long.MIN_VALUE, Long.MAX_VALUE, "a long");
    }

    private long integer(long min, long max, String type) {
        if (peek() == StateKind.INT && intIsBeyondLong()) {
            badValue(type, Long.toUnsignedString(readIntBits()));
            return 0;
        }
        long value;
        if (peek() == StateKind.INT) {
            value = readIntBits();
        } else {
            NdArray number = takeNumber(DType.Kind.SIGNED, DType.Kind.UNSIGNED);
            if (number == null) {
                mismatch("an int");
                return 0;
            }
            value = number.longAt(0);
            if (value < 0 && number.dtype().kind() == DType.Kind.UNSIGNED) {
                badValue(type, Long.toUnsignedString(value));
                return 0;
            }
        }
        if (value < min || value > max) {
            badValue(type + " (" + min + " to " + max + ")", Long.toString(value));
        }
        return value;
    }

    /** Takes a float, or an int, or a real array of zero dimensions, rounded to the nearest Java float. */
    public final float float32() {
        double value = float64();
        if (Double.isFinite(value) && Float.isInfinite((float) value)) {
            badValue("a float", FloatText.of(value));
        }
        return (float) value;
    }

    /** Takes a float, or an int, or a real array of zero dimensions. */
    public final double float64() {
        if (peek() == StateKind.FLOAT) {
            return readFloat();
        }
        if (peek() == StateKind.INT && !intIsBeyondLong()) {
            return readIntBits();
        }
        NdArray number = takeNumber(DType.Kind.FLOAT, DType.Kind.SIGNED, DType.Kind.UNSIGNED);
        if (number == null) {
            mismatch("a float");
            return 0;
        }
        return number.doubleAt(0);
    }

    /** Takes a string of one UTF-16 unit. */
    public final char character() {
        if (peek() != StateKind.STRING) {
            mismatch("a string of one character");
            return 0;
        }
        String text = readString();
        if (text.length() != 1) {
            badValue("a string of one character", "one of " + text.length());
            return 0;
        }
        return text.charAt(0);
    }

    /** Takes a string. */
    public final String string() {
        if (peek() != StateKind.STRING) {
            mismatch("a string");
            return "";
        }
        return readString();
    }

    /** Takes raw bytes. */
    public final byte[] bytes() {
        if (peek() != StateKind.BYTES) {
            mismatch("bytes");
            return new byte[0];
        }
        return readBytes();
    }

    /** Takes an array, a NumPy scalar or a Python number, the latter two as arrays of zero dimensions. */
    public final NdArray array(@Nullable NdArray target) {
        NdArray found;
        switch (peek()) {
            case ARRAY, SCALAR -> found = readArray();
            case FLOAT -> found = NdArray.scalar(readFloat());
            case BOOL -> found = NdArray.of(DType.BOOL, new byte[] {(byte) (readBool() ? 1 : 0)});
            case INT -> {
                DType dtype = intIsBeyondLong() ? DType.UINT64 : DType.INT64;
                found = NdArray.of(new long[] {readIntBits()}, new long[0]);
                found = NdArray.wrap(dtype, found.buffers());
            }
            default -> {
                mismatch(target == null ? "an array" : describe(target));
                return NOTHING;
            }
        }
        if (target != null && policy.leaves() == RestorePolicy.Leaves.COMPARE) {
            compare(target, found);
        }
        return found;
    }

    private void compare(NdArray target, NdArray found) {
        if (!target.dtype().equals(found.dtype())) {
            note(Difference.dtype(path(), target.dtype(), found.dtype()));
        }
        if (!Arrays.equals(target.shape(), found.shape())) {
            note(Difference.shape(path(), Arrays.toString(target.shape()), found));
        }
    }

    /** Takes a whole raw subtree. */
    public final StateValue value() {
        return switch (peek()) {
            case DICT -> {
                StateDict dict = new StateDict();
                for (int left = openDict(); left > 0; left--) {
                    String key = nextEntry();
                    dict.put(key, value());
                }
                closeDict();
                yield dict;
            }
            case LIST -> {
                List<StateValue> items = new ArrayList<>();
                for (int left = openList(); left > 0; left--) {
                    path.at(Integer.toString(items.size()));
                    items.add(value());
                }
                closeList();
                yield new StateList(items);
            }
            case ARRAY -> new ArrayValue(readArray());
            case SCALAR -> new ScalarValue(readArray());
            case BOOL -> new BoolValue(readBool());
            case INT -> intIsBeyondLong() ? IntValue.ofUnsigned(readIntBits()) : IntValue.of(readIntBits());
            case FLOAT -> new FloatValue(readFloat());
            case COMPLEX -> readComplex();
            case STRING -> new StringValue(readString());
            case BYTES -> new BytesValue(readBytes());
            case NULL -> {
                skip();
                yield NullValue.INSTANCE;
            }
        };
    }

    /** An array of zero dimensions of one of these kinds, or null, with the cursor still at the value. */
    private @Nullable NdArray takeNumber(DType.Kind... kinds) {
        if (peek() != StateKind.ARRAY && peek() != StateKind.SCALAR) {
            return null;
        }
        Object here = mark();
        NdArray array = readArray();
        if (array.rank() == 0 && Arrays.asList(kinds).contains(array.dtype().kind())) {
            return array;
        }
        reset(here);
        return null;
    }

    /** Takes the value here and says what it is. */
    private String describe() {
        StateKind kind = peek();
        if (kind == StateKind.ARRAY) {
            return describe(readArray());
        }
        if (kind == StateKind.STRING) {
            String text = readString();
            return "the string \"" + (text.length() > 40 ? text.substring(0, 40) + "..." : text) + '"';
        }
        skip();
        return kind.toString();
    }

    private static String describe(NdArray array) {
        return array.dtype() + Arrays.toString(array.shape());
    }

    /** Steps into the dict here; each entry is then announced by {@link #nextEntry}. */
    final int openDict() {
        int size = enterDict();
        path.enter();
        return size;
    }

    final String nextEntry() {
        String key = nextKey();
        path.at(key);
        return key;
    }

    final void closeDict() {
        path.leave();
        leaveDict();
    }

    /** Steps into the raw list here; each item is announced by {@link #nextItem}. */
    final int openList() {
        int size = enterList();
        path.enter();
        return size;
    }

    final void nextItem(int index) {
        path.at(Integer.toString(index));
    }

    final void closeList() {
        path.leave();
        leaveList();
    }

    /** Steps out of the dict or list just opened, back to its beginning. */
    final void backOut(Object mark) {
        path.leave();
        reset(mark);
    }

    /** Names the entry at the cursor otherwise than the source does. */
    final void callEntry(String key) {
        path.at(key);
    }
}
