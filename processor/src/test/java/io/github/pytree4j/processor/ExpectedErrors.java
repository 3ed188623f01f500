package io.github.pytree4j.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The errors that the comments of a source say it has: each on its line, with its id and a part of the message. */
final class ExpectedErrors {
    private static final String MARK = "// error: ";
    private static final Pattern ID = Pattern.compile("(PT[0-9]{3}: )(.*)", Pattern.DOTALL);

    private record Expected(String line, String part) {
        boolean isIn(String error) {
            Matcher withId = ID.matcher(part);
            return error.startsWith(line)
                    && (withId.matches()
                            ? error.contains(withId.group(1)) && error.contains(withId.group(2))
                            : error.contains(part));
        }
    }

    private final List<Expected> errors;

    private ExpectedErrors(List<Expected> errors) {
        this.errors = errors;
    }

    static ExpectedErrors in(Path source) throws IOException {
        List<String> lines = Files.readAllLines(source);
        List<Expected> errors = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).split(MARK, -1);
            for (int part = 1; part < parts.length; part++) {
                errors.add(new Expected((i + 1) + ": ", parts[part].trim()));
            }
        }
        return new ExpectedErrors(errors);
    }

    /** The same errors on no line. */
    ExpectedErrors withoutLines() {
        return new ExpectedErrors(
                errors.stream().map(error -> new Expected("", error.part())).toList());
    }

    /** The same errors in other words. */
    ExpectedErrors reworded(UnaryOperator<String> words) {
        return new ExpectedErrors(errors.stream()
                .map(error -> new Expected(error.line(), words.apply(error.part())))
                .toList());
    }

    /** Fails unless {@code found} has all of them, and no others. */
    void check(List<String> found) {
        List<String> left = new ArrayList<>(found);
        List<Expected> missing = new ArrayList<>();
        for (Expected expected : errors) {
            if (!removeFirst(left, expected)) {
                missing.add(expected);
            }
        }
        assertTrue(missing.isEmpty(), () -> "missing: " + missing + "\nfound instead: " + left);
        assertEquals(List.of(), left);
    }

    private static boolean removeFirst(List<String> found, Expected expected) {
        for (String error : found) {
            if (expected.isIn(error)) {
                return found.remove(error);
            }
        }
        return false;
    }
}
