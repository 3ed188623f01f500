package io.github.pytree4j.checkpoint;

import io.github.pytree4j.text.FloatText;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a checkpoint: a training step, or any other int or float that grows, such as a metric. Its spelling is
 * part of the file's name, so {@code 1} and {@code 1.0} are two steps; their order is that of the numbers.
 *
 * <p>Immutable. Two steps are equal when they are spelled alike.
 */
public final class Step implements Comparable<Step> {
    /** Source: SIGNED_FLOAT_RE in {@code flax/training/checkpoints.py} of Flax 0.12.8. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

    private static final int MAX_SHOWN = 60;

    private static final Comparator<Step> ORDER =
            Comparator.comparingDouble(Step::value).thenComparing(Step::toString);

    private final String spelling;
    private final double value;

    private Step(String spelling) {
        this.spelling = spelling;
        this.value = Double.parseDouble(spelling) + 0.0;
    }

    /** An integer step, spelled as Python spells it. */
    public static Step of(long step) {
        return new Step(Long.toString(step));
    }

    /**
     * A float step, spelled as Python spells it: {@code 2.0}, {@code 1e+16}, {@code 1.5e-07}.
     *
     * @throws IllegalArgumentException if it is infinite or NaN
     */
    public static Step of(double step) {
        if (!Double.isFinite(step)) {
            throw new IllegalArgumentException("expected a finite step, found " + step);
        }
        return new Step(FloatText.of(step));
    }

    /**
     * The step that is spelled like this, or nothing if no number is. Any decimal spelling counts, such as {@code 007} or
     * {@code +1.}, since Flax takes such file names for steps, too.
     */
    public static Optional<Step> parse(String spelling) {
        Objects.requireNonNull(spelling, "the spelling of a step must not be null");
        return NUMBER.matcher(spelling).matches() ? Optional.of(new Step(spelling)) : Optional.empty();
    }

    /** The number, by which steps are ordered. An integer beyond 2^53 is rounded to the nearest double. */
    public double value() {
        return value;
    }

    /**
     * The number as a long, exactly. A float step that is a whole number has one, too: that of {@code 2.0} is 2.
     *
     * @throws ArithmeticException if the step has a fraction, or is out of the range of a long
     */
    public long longValue() {
        try {
            return new BigDecimal(spelling).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            // BigDecimal has no exponents beyond an int.
            String shown = spelling.length() <= MAX_SHOWN ? spelling : spelling.substring(0, MAX_SHOWN) + "...";
            ArithmeticException failure = new ArithmeticException(
                    "step " + shown + " is not a whole number that fits into a long; use value() for its double");
            failure.initCause(e);
            throw failure;
        }
    }

    /** Orders steps by their number, and those of the same number by their spelling. */
    @Override
    public int compareTo(Step other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Step that && spelling.equals(that.spelling);
    }

    @Override
    public int hashCode() {
        return spelling.hashCode();
    }

    /** The spelling, as it stands in the file's name. */
    @Override
    public String toString() {
        return spelling;
    }
}
