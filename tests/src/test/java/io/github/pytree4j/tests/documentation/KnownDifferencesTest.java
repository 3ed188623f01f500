package io.github.pytree4j.tests.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the differential tests let pass is what {@code docs/flax.md} says, in the same words. */
class KnownDifferencesTest {
    private static final Path TESTS = Path.of("src/test/java/io/github/pytree4j/tests");

    private static final Pattern STRING = Pattern.compile("\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"");

    /** Names of kinds and oddities are shorter than any reason. */
    private static final int REASON = 27;

    @Test
    void everyReasonStandsInTheDocumentation() throws IOException {
        String source = Files.readString(TESTS.resolve("live/differential/KnownDifferences.java"));
        List<String> reasons = STRING.matcher(source)
                .results()
                .map(match -> match.group(1).replace("\\\"", "\""))
                .filter(text -> text.length() >= REASON)
                .toList();
        assertTrue(reasons.size() > 15, () -> "only " + reasons);

        String page = Files.readString(Path.of("..", "docs", "flax.md"));
        assertEquals(
                List.of(),
                reasons.stream().filter(reason -> !page.contains(reason)).toList());
    }
}
