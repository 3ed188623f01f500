package io.github.pytree4j.samples.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A version whose author forgot to say what has changed does not compile. */
class ForgottenAnnotationTest {
    @TempDir
    private Path copies;

    @TempDir
    private Path output;

    @ParameterizedTest(name = "version {0} without {2}")
    @CsvSource({
        "2, ModelState, '@PyTreeField(orElse = \"0.01\")', 1, 2, 'added ''decay'', double'",
        "3, ModelState, '@PyTreeMigration(from = 2)', 2, 3, 'removed ''rate'', double'",
        "3, Layer, '@PyTreeField(orElse = \"RELU\")', 1, 2, 'added ''activation'', enum example.Layer$Activation'",
        "4, ModelState, '@PyTreeMigration(from = 2)', 2, 3, 'removed ''rate'', double'",
        "4, ModelState, '@PyTreeMigration(from = 3)', 3, 4, 'removed ''embedding'', NdArray'",
        "4, ModelState, '@PyTreeField(orElse = \"0.01\")', 1, 2, 'added ''decay'', double'",
    })
    void noWayLeadsToAVersionThatDoesNotSayWhatHasChanged(
            int version, String record, String annotation, int from, int to, String change) throws IOException {
        String messages = compile(version, record, annotation);
        assertTrue(messages.contains("PT072: no way leads from version " + from + " of " + record + ", "), messages);
        assertTrue(
                messages.contains(", to version " + to + ": write a @PyTreeMigration(from = " + from + ")"), messages);
        assertTrue(messages.contains(change), messages);
    }

    @Test
    void theVersionsAsTheyAreDoCompile() throws IOException {
        for (int version = 1; version <= Versions.NEWEST; version++) {
            assertEquals("", compile(version, "ModelState", ""));
        }
    }

    /** Compiles a version with the text of one of its files without an annotation; returns what the compiler says. */
    private String compile(int version, String record, String annotation) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-encoding", "UTF-8"));
        arguments.addAll(List.of("-cp", classPath(), "-processorpath", classPath(), "-d", output.toString()));
        arguments.add("-Apytree4j.schemas=" + Versions.schemas(version));
        try (Stream<Path> sources = Files.list(Versions.sources(version))) {
            for (Path source : sources.sorted().toList()) {
                String code = Files.readString(source);
                if (source.endsWith(record + ".java") && !annotation.isEmpty()) {
                    String without = code.replace(annotation, "");
                    assertNotEquals(code, without, "it has no " + annotation);
                    code = without;
                }
                arguments.add(Files.writeString(copies.resolve(source.getFileName()), code)
                        .toString());
            }
        }
        StringWriter messages = new StringWriter();
        PrintWriter writer = new PrintWriter(messages);
        int exitCode =
                ToolProvider.findFirst("javac").orElseThrow().run(writer, writer, arguments.toArray(new String[0]));
        assertEquals(messages.toString().isEmpty(), exitCode == 0, messages.toString());
        return messages.toString();
    }

    /** Without the folders that are not there, of which the compiler warns. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> Files.exists(Path.of(entry)))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
