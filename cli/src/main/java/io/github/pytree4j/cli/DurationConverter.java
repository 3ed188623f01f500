package io.github.pytree4j.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time span as people write it, {@code 2h}, {@code 1d12h}, {@code 90s}, or as ISO-8601 does, {@code PT2H}. */
final class DurationConverter implements ITypeConverter<Duration> {
    private static final Pattern SHORT =
            Pattern.compile("(?:(\\d{1,9})d)?(?:(\\d{1,9})h)?(?:(\\d{1,9})m)?(?:(\\d{1,9})s)?");

    /** Longer than anybody trains, and short enough to be added to any time. */
    private static final Duration MAX = Duration.ofDays(366_000);

    @Override
    public Duration convert(String text) {
        return parse(text.toLowerCase(Locale.ROOT))
                .filter(read -> !read.isNegative() && !read.isZero() && read.compareTo(MAX) <= 0)
                .orElseThrow(() -> new TypeConversionException("expected a time over 0 such as 30m, 2h, 1d12h or PT2H,"
                        + " of at most " + MAX.toDays() + " days, not \"" + text + '"'));
    }

    private static Optional<Duration> parse(String text) {
        Matcher matcher = SHORT.matcher(text);
        if (!text.isEmpty() && matcher.matches()) {
            return Optional.of(Duration.ofDays(number(matcher.group(1)))
                    .plusHours(number(matcher.group(2)))
                    .plusMinutes(number(matcher.group(3)))
                    .plusSeconds(number(matcher.group(4))));
        }
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
