package io.github.pytree4j.checkpoint;

import io.github.pytree4j.array.FloatText;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a checkpoint: a training step, or any other int or float that grows, such as a metric. Its spelling is
 * part of the file's name, so {@code 1} and {@code 1.0} are two steps; their order is that of the numbers.
 */
public final class Step implements Comparable<Step> {
    /** Source: SIGNED_FLOAT_RE in {@code flax/training/checkpoints.py} of Flax 0.12.8. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

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
     * @throws IllegalArgumentException if it is infinite or NaN, which have no place in the order
     */
    public static Step of(double step) {
        if (!Double.isFinite(step)) {
            throw new IllegalArgumentException("a step must be finite, not " + step);
        }
        return new Step(FloatText.of(step));
    }

    /** The step spelled so, or nothing if this is not how a number is spelled; other spellings than Python's count too. */
    public static Optional<Step> parse(String spelling) {
        return NUMBER.matcher(spelling).matches() ? Optional.of(new Step(spelling)) : Optional.empty();
    }

    /** The number, by which steps are ordered. */
    public double value() {
        return value;
    }

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
