package example;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import io.github.pytree4j.annotations.PyTreeMigration;
import io.github.pytree4j.state.MigrationContext;
import io.github.pytree4j.state.StateDict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Values of all kinds for components that older versions did not have. */
@PyTreeDataclass(
        version = 3,
        removed = {"gone", "of\u2028lines"},
        formerly = {"example.Older", "example.Old$Defaults"})
public record Defaults<T, N extends Number>(
        @PyTreeField(orElse = "-128") byte octet,
        @PyTreeField(orElse = "0x7F") Short hex,
        @PyTreeField(orElse = "1_000") int thousand,
        @PyTreeField(orElse = "0xFFFFFFFF") int mask,
        @PyTreeField(orElse = "010") int octal,
        @PyTreeField(orElse = "-9223372036854775808L") long least,
        @PyTreeField(orElse = "0b11") Long bits,
        @PyTreeField(orElse = "0.1f") float tenth,
        @PyTreeField(orElse = "NaN") Float notANumber,
        @PyTreeField(orElse = "-Infinity") double infinite,
        @PyTreeField(orElse = "0x1p3") double eight,
        @PyTreeField(orElse = "-0.0") Double negativeZero,
        @PyTreeField(orElse = "true") boolean flag,
        @PyTreeField(orElse = "'") char quote,
        @PyTreeField(orElse = "\\") char backslash,
        @PyTreeField(orElse = "\n") Character newLine,
        @PyTreeField(orElse = "\u00e4") char umlaut,
        @PyTreeField(orElse = "") String empty,
        @PyTreeField(orElse = "\"$L\" \\ \t") String escaped,
        @PyTreeField(orElse = "\u2028\n'\ud83d") String separated,
        @PyTreeField(orElse = "OLD") Mode mode,
        @PyTreeField(formerly = "names") Optional<String> name,
        OptionalInt count,
        @PyTreeField(orElse = "noSeven") OptionalInt seven,
        @PyTreeField(orElse = "one") Double ones,
        @PyTreeField(orElse = "noItems") List<T> items,
        @PyTreeField(orElse = "aNumber") N number,
        @PyTreeField(orElse = "anything") T item) {

    enum Mode {
        @Deprecated
        OLD,
        NEW
    }

    static OptionalInt noSeven() {
        return OptionalInt.of(7);
    }

    static double one() throws IllegalStateException {
        return 1;
    }

    static <S> List<S> noItems() {
        return List.of();
    }

    static Integer aNumber() {
        return 1;
    }

    static Object anything() {
        return "";
    }

    @PyTreeMigration(from = 1)
    static void migrate(StateDict state) {}

    @PyTreeMigration(from = 2)
    static void migrate(final StateDict state, MigrationContext context) throws IllegalArgumentException {}
}
