package io.github.pytree4j.tests.fuzz;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A short run of the fuzzer over each target. {@code -Dpytree4j.fuzz.runs=…} makes it a long one, {@code
 * -Dpytree4j.fuzz.target=…} does one target alone, and what each run learns is where the next begins.
 */
class FuzzTest {
    @ParameterizedTest
    @EnumSource
    void whateverTheBytesThereIsAValueOrACheckpointException(FuzzTarget target) throws Exception {
        String only = System.getProperty("pytree4j.fuzz.target", target.folder());
        assumeTrue(only.equals(target.folder()), () -> "only " + only + " is asked for");
        int seed = Integer.getInteger("pytree4j.seed", new Random().nextInt(Integer.MAX_VALUE) + 1);
        long runs = Long.getLong("pytree4j.fuzz.runs", target.shortRun());
        System.out.println("FuzzTest " + target + ": -Dpytree4j.seed=" + seed + " -Dpytree4j.fuzz.runs=" + runs);
        Fuzzer fuzzer = new Fuzzer(target.folder(), target.type());
        Fuzzer.Outcome outcome = fuzzer.run(target.seeds(), dictionary(), runs, seed);
        System.out.println("FuzzTest " + target + ": " + outcome.executions() + " executions in " + outcome.seconds()
                + " s, " + outcome.coverage());
        assertEquals(0, outcome.exitCode(), outcome::output);
        assertTrue(outcome.executions() >= runs, outcome::output);
        for (Path input : fuzzer.learnt()) {
            // Without the fuzzer's own memory, so that what each takes is known exactly.
            byte[] bytes = Files.readAllBytes(input);
            assertDoesNotThrow(() -> target.call(bytes), input::toString);
        }
    }

    private static Path dictionary() throws URISyntaxException {
        return Path.of(FuzzTest.class.getResource("/fuzz/flax.dict").toURI());
    }
}
