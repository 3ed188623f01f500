package io.github.pytree4j.processor.evolution;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random records go through random changes, all of which they say. What any version saved restores into each later one as the
 * value that it has to be; a change that is not said does not compile. The system property {@code pytree4j.seed} repeats a run,
 * {@code pytree4j.chains} sets how many chains of versions there are.
 */
class RandomEvolutionTest {
    private static final long SEED = Long.getLong("pytree4j.seed", System.nanoTime());
    private static final int CHAINS = Integer.getInteger("pytree4j.chains", 6);
    private static final int MOMENTS = 5;

    @TempDir
    private Path home;

    @Test
    void eachVersionRestoresIntoAllLaterOnesAndNothingGoesUnsaid() throws Exception {
        String summary = "RandomEvolutionTest: -Dpytree4j.seed=" + SEED + " -Dpytree4j.chains=" + CHAINS;
        System.out.println(summary);
        Counts counts = new Counts();
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < CHAINS; i++) {
            failed(SEED + i, counts).ifPresent(failures::add);
        }
        System.out.println("    " + counts);
        if (!failures.isEmpty()) {
            fail(summary + "; " + failures.size() + " chains failed, the first:\n" + failures.get(0));
        }
    }

    private Optional<String> failed(long seed, Counts counts) throws Exception {
        Path folder = Files.createDirectory(home.resolve(Long.toString(seed)));
        EvolvingChain chain = new EvolvingChain(seed, folder, counts);
        try {
            for (int i = 0; i < MOMENTS; i++) {
                chain.live();
            }
            return Optional.empty();
        } catch (Exception | AssertionError e) {
            return Optional.of("-Dpytree4j.seed=" + seed + " -Dpytree4j.chains=1, at moment " + chain.moments() + ": "
                    + e + "\n" + chain.sources());
        }
    }
}
