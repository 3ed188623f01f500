package io.github.pytree4j.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The formats that a checkpoint can be converted to. */
enum ConvertFormat {
    /** The files of {@code flax.training.checkpoints}. */
    FLAX;

    /** What the user types. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what the user typed. */
    static final class Converter implements ITypeConverter<ConvertFormat> {
        @Override
        public ConvertFormat convert(String value) {
            return Arrays.stream(values())
                    .filter(format -> format.toString().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("there is no format \"" + value + "\", only "
                            + Arrays.stream(values())
                                    .map(ConvertFormat::toString)
                                    .collect(Collectors.joining(", "))));
        }
    }
}
