package io.github.pytree4j.stream;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.errors.CodecException;
import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.text.ClassNames;
import io.github.pytree4j.text.FloatText;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes leaves from a reader as Java values. A number may also stand in the checkpoint as a NumPy scalar or an array of
 * zero dimensions, as a training step does after {@code jax.jit}. What does not fit is noted, passed over, and answered
 * with some value that will be thrown away.
 */
public final class LeafConversions {
    /** What a target is for that says who holds which part of an array. */
    public static final String NO_SHARDING = "an array whose sharding says which process holds what";

    /** Stands in for an array that does not fit. */
    private static final NdArray NOTHING = NdArray.zeros(DType.UINT8, 0);

    private final StateReader reader;
    private final Restoration restoration;

    /**
     * @param reader where the leaves are
     * @param restoration where differences are noted
     */
    public LeafConversions(StateReader reader, Restoration restoration) {
        this.reader = reader;
        this.restoration = restoration;
    }

    /** A bool. */
    public boolean bool() {
        if (reader.peek() == StateKind.BOOL) {
            return reader.readBool();
        }
        NdArray number = takeNumber("a bool", DType.Kind.BOOL);
        return number != null && number.booleanAt(0);
    }

    /**
     * An integer of a range.
     *
     * @param type what has that range, in words
     */
    public long integer(long min, long max, String type) {
        if (reader.peek() == StateKind.INT) {
            boolean beyondLong = reader.intIsBeyondLong();
            return inRange(reader.readIntBits(), beyondLong, min, max, type);
        }
        NdArray number = takeNumber("an int", DType.Kind.SIGNED, DType.Kind.UNSIGNED);
        if (number == null) {
            return 0;
        }
        long value = number.longAt(0);
        return inRange(value, value < 0 && number.dtype().kind() == DType.Kind.UNSIGNED, min, max, type);
    }

    private long inRange(long value, boolean beyondLong, long min, long max, String type) {
        if (beyondLong || value < min || value > max) {
            String found = beyondLong ? Long.toUnsignedString(value) : Long.toString(value);
            badValue(type + " (" + min + " to " + max + ")", found);
        }
        return value;
    }

    /** A real number, rounded to the nearest Java float. */
    public float float32() {
        double value = real("a float");
        if (Double.isFinite(value) && Float.isInfinite((float) value)) {
            badValue("a Java float (up to 3.4e+38)", FloatText.of(value));
        }
        return (float) value;
    }

    /** A real number. */
    public double float64() {
        return real("a float");
    }

    private double real(String expected) {
        if (reader.peek() == StateKind.FLOAT) {
            return reader.readFloat();
        }
        if (reader.peek() == StateKind.INT && !reader.intIsBeyondLong()) {
            return reader.readIntBits();
        }
        NdArray number = takeNumber(expected, DType.Kind.FLOAT, DType.Kind.SIGNED, DType.Kind.UNSIGNED);
        return number == null ? 0 : number.doubleAt(0);
    }

    /** A string of one UTF-16 unit. */
    public char character() {
        if (reader.peek() != StateKind.STRING) {
            mismatch("a string of one character");
            return 0;
        }
        String text = reader.readString();
        if (text.length() != 1) {
            badValue("a string of one character", "one of " + text.length());
            return 0;
        }
        return text.charAt(0);
    }

    /** A string. */
    public String string() {
        if (reader.peek() != StateKind.STRING) {
            mismatch("a string");
            return "";
        }
        return reader.readString();
    }

    /** Raw bytes. */
    public byte[] bytes() {
        if (reader.peek() != StateKind.BYTES) {
            mismatch("bytes");
            return new byte[0];
        }
        return reader.readBytes();
    }

    /**
     * An array; a NumPy scalar or a Python number as one of zero dimensions; an external array with all its elements.
     *
     * @param target the array with whose dtype and shape it is compared, or null
     * @param compare whether another dtype or shape is a difference
     */
    public NdArray array(@Nullable NdArray target, boolean compare) {
        NdArray found;
        switch (reader.peek()) {
            case ARRAY, SCALAR -> found = reader.readArray();
            case FLOAT -> found = NdArray.scalar(reader.readFloat());
            case BOOL -> found = NdArray.of(DType.BOOL, new byte[] {(byte) (reader.readBool() ? 1 : 0)});
            case INT -> {
                DType dtype = reader.intIsBeyondLong() ? DType.UINT64 : DType.INT64;
                found = NdArray.wrap(dtype, NdArray.scalar(reader.readIntBits()).buffers());
            }
            case EXTERNAL, PLACEHOLDER -> {
                return gathered(takeExternal(), target, compare);
            }
            default -> {
                mismatch(target == null ? "an array" : Phrases.array(target));
                return NOTHING;
            }
        }
        if (target != null && compare) {
            compare(target, found.dtype(), found.shape());
        }
        return found;
    }

    private boolean compare(NdArray target, DType dtype, long[] shape) {
        boolean fits = hasDtype(target.dtype(), dtype);
        if (!Arrays.equals(target.shape(), shape)) {
            restoration.note(new Difference(
                    restoration.where(),
                    Difference.Type.SHAPE,
                    Arrays.toString(target.shape()),
                    Arrays.toString(shape)));
            return false;
        }
        return fits;
    }

    private boolean hasDtype(DType expected, DType found) {
        if (!expected.equals(found)) {
            restoration.note(Difference.dtype(restoration.where(), expected, found));
            return false;
        }
        return true;
    }

    /** All elements, which are only read if the array fits. */
    private NdArray gathered(ExternalArray found, @Nullable NdArray target, boolean compare) {
        boolean fits = target == null || !compare || compare(target, found.dtype(), found.shape());
        return fits && restoration.examination() == null ? found.gather() : NOTHING;
    }

    private ExternalArray takeExternal() {
        return reader.peek() == StateKind.EXTERNAL
                ? reader.readExternal()
                : restoration.known().arrays().open(restoration.where(), reader.readPlaceholder());
    }

    /**
     * An external array that is distributed as the target is; what is stored may as well be a plain array or a number.
     *
     * @param type of which it has to be
     * @param target the array whose dtype it has and as which it is distributed; null only where an array is taken as it is
     * @param compare whether another dtype is a difference
     */
    public <T extends ExternalArray> @Nullable T external(Class<T> type, @Nullable T target, boolean compare) {
        switch (reader.peek()) {
            case EXTERNAL, PLACEHOLDER -> {
                ExternalArray found = takeExternal();
                if (restoration.isRebuild() && type.isInstance(found)) {
                    return type.cast(found);
                }
                if (target == null || !fits(target, found.dtype(), compare)) {
                    noteNoTarget(target);
                    return null;
                }
                return distributed(type, Phrases.array(found), () -> target.distribute(found));
            }
            case ARRAY, SCALAR, FLOAT, BOOL, INT -> {
                NdArray found = array(null, false);
                if (target == null || !fits(target, found.dtype(), compare)) {
                    noteNoTarget(target);
                    return null;
                }
                return distributed(type, Phrases.array(found), () -> target.distribute(found));
            }
            default -> {
                mismatch(target == null ? "an array" : Phrases.array(target));
                return null;
            }
        }
    }

    /** Takes what an external array can be made of, where it is only looked at: opens one, and reads no elements. */
    public void examineArray() {
        switch (reader.peek()) {
            case EXTERNAL, PLACEHOLDER -> takeExternal();
            case ARRAY, SCALAR, FLOAT, BOOL, INT -> reader.skip();
            default -> mismatch("an array");
        }
    }

    private boolean fits(ExternalArray target, DType found, boolean compare) {
        return !compare || hasDtype(target.dtype(), found);
    }

    private void noteNoTarget(@Nullable ExternalArray target) {
        if (target == null) {
            restoration.note(new Difference(
                    restoration.where(),
                    Difference.Type.NO_EXAMPLE,
                    NO_SHARDING + " as an example in the target",
                    "null there"));
        }
    }

    private <T extends ExternalArray> @Nullable T distributed(
            Class<T> type, String found, Supplier<ExternalArray> distribution) {
        ExternalArray array;
        try {
            array = distribution.get();
        } catch (IllegalArgumentException e) {
            badValue(
                    "an array that the target's sharding can divide",
                    found + ": " + Phrases.shortened(String.valueOf(e.getMessage())));
            return null;
        }
        if (!type.isInstance(array)) {
            throw new CodecException(ClassNames.of(array.getClass()) + " is no " + ClassNames.of(type) + ", as which "
                    + restoration.where().abbreviated() + " was to be distributed");
        }
        return type.cast(array);
    }

    /** An array of zero dimensions of one of these kinds; or null, with anything else noted and passed over. */
    private @Nullable NdArray takeNumber(String expected, DType.Kind... kinds) {
        StateKind kind = reader.peek();
        if (kind.isExternal()) {
            ExternalArray found = takeExternal();
            boolean fits = found.shape().length == 0
                    && Arrays.asList(kinds).contains(found.dtype().kind());
            if (!fits) {
                isAnother(expected, found);
            }
            return fits ? found.gather() : null;
        }
        if (kind != StateKind.ARRAY && kind != StateKind.SCALAR) {
            mismatch(expected);
            return null;
        }
        NdArray array = reader.readArray();
        if (array.rank() == 0 && Arrays.asList(kinds).contains(array.dtype().kind())) {
            return array;
        }
        restoration.note(Difference.kind(restoration.where(), expected, Phrases.array(array)));
        return null;
    }

    /** The target has something else in the place of an external array. */
    private void isAnother(String expected, ExternalArray found) {
        if (restoration.leavesOut()) {
            restoration.leaveOut();
        } else {
            restoration.note(
                    Difference.kind(restoration.where(), expected, "an external array, " + Phrases.array(found)));
        }
    }

    /** Notes that the value here is of the wrong kind, and passes over it. */
    public void mismatch(String expected) {
        if (reader.peek().isExternal()) {
            isAnother(expected, takeExternal());
            return;
        }
        restoration.note(Difference.kind(restoration.where(), expected, take()));
    }

    /** Takes the value here and says what it is. */
    private String take() {
        StateKind kind = reader.peek();
        if (kind == StateKind.ARRAY) {
            return Phrases.array(reader.readArray());
        }
        if (kind == StateKind.STRING) {
            return "the string " + Phrases.quoted(reader.readString());
        }
        reader.skip();
        return kind.toString();
    }

    private void badValue(String expected, String found) {
        restoration.note(new Difference(restoration.where(), Difference.Type.VALUE, expected, found));
    }
}
