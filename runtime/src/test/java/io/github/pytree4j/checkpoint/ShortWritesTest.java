package io.github.pytree4j.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.faults.ShortWrites;
import io.github.pytree4j.faults.WithoutAtomicMove;
import io.github.pytree4j.storage.LocalStorage;
import io.github.pytree4j.storage.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of save, over a file system that writes less than it is asked to. */
class ShortWritesTest {
    private static final int MOST = 37;

    @TempDir
    Path directory;

    static List<Scenario> scenarios() {
        return Scenario.all();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void allOfItIsThereAndVerified(Scenario scenario) throws IOException {
        check(scenario, new LocalStorage());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void withoutAtomicMovesToo(Scenario scenario) throws IOException {
        check(scenario, new WithoutAtomicMove(new LocalStorage()));
    }

    private void check(Scenario scenario, Storage real) throws IOException {
        Map<Long, Long> there = Map.of();
        for (Scenario.Action action : scenario.actions()) {
            action.run(new ShortWrites(real, MOST), directory);
            there = action.after(there);
        }
        assertEquals(there, Whole.stepsIn(directory, scenario.name()));
    }
}
