package io.github.pytree4j.cli;

import io.github.pytree4j.checkpoint.RetentionPolicy;
import io.github.pytree4j.checkpoint.RetentionPolicy.Best;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How many of the best checkpoints to keep, typed as {@code 3:loss:lowest}.
 *
 * @param count how many
 * @param metric by which metric; its name may have colons, too
 * @param best which values are better
 */
record BestOption(int count, String metric, Best best) {
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,8}):(.+):(lowest|highest)", Pattern.DOTALL);

    RetentionPolicy policy() {
        return RetentionPolicy.best(count, metric, best);
    }

    /** Reads what the user typed. */
    static final class Converter implements ITypeConverter<BestOption> {
        @Override
        public BestOption convert(String text) {
            Matcher matcher = FORM.matcher(text);
            if (!matcher.matches()) {
                throw new TypeConversionException("expected a number, a metric and lowest or highest, such as"
                        + " 3:loss:lowest, not \"" + text + '"');
            }
            Best best = Best.valueOf(matcher.group(3).toUpperCase(Locale.ROOT));
            return new BestOption(Integer.parseInt(matcher.group(1)), matcher.group(2), best);
        }
    }
}
