package io.github.pytree4j.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page and the results that are committed: no number on the page is from elsewhere. */
class CommittedPageTest {
    private static final Path RESULTS = Path.of("results");
    private static final Path DOCS = Path.of("..", "docs");

    @TempDir
    Path directory;

    @Test
    void thePageIsWhatTheCommandMakesOfTheResults() throws Exception {
        assumeTrue(Files.isDirectory(RESULTS), "nothing was measured yet");
        ComparisonPage.of(RESULTS).write(directory);
        List<String> names;
        try (Stream<Path> files = Files.list(directory)) {
            names = files.map(file -> file.getFileName().toString()).sorted().toList();
        }
        for (String name : names) {
            assertEquals(
                    Files.readString(directory.resolve(name)),
                    Files.readString(DOCS.resolve(name)),
                    name + " is not of these results; mvn -q -Pcompare -DskipTests package -Dcompare.options=--page"
                            + " writes it anew");
        }
    }
}
