package io.github.pytree4j.tests.fuzz;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.state.StatePath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Texts as paths, steps and prefixes: read, and written as they are read again, or refused in words. */
public final class FuzzNames {
    private static final Budget PARSING = new Budget(600, 100_000);
    private static final Path NOWHERE = Path.of("nowhere");
    private static final int SHORTEST = 60;

    private FuzzNames() {}

    static List<byte[]> seeds() {
        return Stream.of(
                        "",
                        ".",
                        "./model/params/Dense_0",
                        "./layers/\"a/b\"/\"\\u00e9\\n\"",
                        "a//b/",
                        "\"",
                        "-0.5e-07",
                        "+1.",
                        "1e+16",
                        "007",
                        ".5E999999999999",
                        "0e2147483648",
                        "checkpoint_",
                        "m1e",
                        "../x*")
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    public static void fuzzerInitialize() {
        seeds().forEach(FuzzNames::fuzzerTestOneInput);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        accepted(text, () -> StatePath.parse(text)).ifPresent(FuzzNames::requirePath);
        PARSING.spend(input.length, () -> Step.parse(text)).ifPresent(FuzzNames::requireStep);
        accepted(text, () -> CheckpointManager.builder(NOWHERE).prefix(text).build());
    }

    private static <T> Optional<T> accepted(String text, Supplier<T> parsing) {
        return PARSING.spend(text.length(), () -> {
            try {
                return Optional.of(parsing.get());
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    private static void requirePath(StatePath path) {
        String written = path.toString();
        require(StatePath.parse(written).equals(path), "reads otherwise when written", written);
        require(path.abbreviated(SHORTEST).length() <= SHORTEST, "is not abbreviated", path.abbreviated(SHORTEST));
    }

    private static void requireStep(Step step) {
        require(Step.parse(step.toString()).equals(Optional.of(step)), "reads otherwise when written", step.toString());
        require(!Double.isNaN(step.value()), "is not a number", step.toString());
        require(step.compareTo(Step.of(0)) == -Step.of(0).compareTo(step), "has no order", step.toString());
        whole(step).ifPresent(whole -> require((double) whole == step.value(), "has two values", step.toString()));
    }

    private static Optional<Long> whole(Step step) {
        return PARSING.spend(step.toString().length(), () -> {
            try {
                return Optional.of(step.longValue());
            } catch (ArithmeticException e) {
                return Optional.empty();
            }
        });
    }

    private static void require(boolean holds, String problem, String text) {
        if (!holds) {
            throw new AssertionError(text + ' ' + problem);
        }
    }
}
