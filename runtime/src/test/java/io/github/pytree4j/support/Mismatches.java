package io.github.pytree4j.support;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.pytree4j.state.StateDictMismatchException;
import io.github.pytree4j.state.StatePath;
import java.util.List;
import org.junit.jupiter.api.function.Executable;

/** The differences that a restore reports, in a form that tests can compare. */
public final class Mismatches {
    private Mismatches() {}

    /** The text of the path of these keys. */
    public static String at(String... keys) {
        return StatePath.of(keys).toString();
    }

    /** Path and type of each, such as {@code ./a/b MISSING}. */
    public static List<String> of(Executable restore) {
        return assertThrows(StateDictMismatchException.class, restore).differences().stream()
                .map(difference -> difference.path() + " " + difference.type())
                .toList();
    }

    /** As {@link #of}, with what was expected and found. */
    public static List<String> explained(Executable restore) {
        return assertThrows(StateDictMismatchException.class, restore).differences().stream()
                .map(difference -> difference.path() + " " + difference.explanation())
                .toList();
    }
}
