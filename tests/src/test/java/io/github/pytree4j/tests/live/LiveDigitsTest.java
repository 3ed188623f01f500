package io.github.pytree4j.tests.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.samples.digits.Digits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The digits classifier, trained in Java and run by real Flax. */
@EnabledIfEnvironmentVariable(
        named = Flax.PYTHON,
        matches = ".+",
        disabledReason = "PYTREE4J_PYTHON does not name a Python with flax and optax")
class LiveDigitsTest {
    private static final Pattern HITS = Pattern.compile("\\(\\d+ of \\d+ images correct\\)");

    @TempDir
    private Path directory;

    @Test
    void flaxClassifiesAsManyTestImagesRightWithTheParametersThatJavaTrained() throws Exception {
        Path checkpoints = directory.resolve("digits");
        String transcript = train(checkpoints);
        Matcher hits = HITS.matcher(transcript);
        if (!hits.find()) {
            throw new AssertionError("no accuracy in: " + transcript);
        }

        List<String> flaxHits = new Flax(directory).run("accuracy", checkpoints, images());

        assertEquals(List.of(hits.group()), flaxHits);
    }

    private static String train(Path checkpoints) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process training = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Digits.class.getName(),
                        "--dir",
                        checkpoints.toString(),
                        "--steps",
                        "600")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String transcript = new String(training.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, training.waitFor(), transcript);
        return transcript;
    }

    private Path images() throws IOException {
        Path copy = directory.resolve("digits.csv.gz");
        try (InputStream source = Digits.class.getResourceAsStream("digits.csv.gz")) {
            Files.copy(source, copy);
        }
        return copy;
    }
}
