package io.github.pytree4j.tests.documentation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a new user copies out of the README before there is anything to compile. */
class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");

    private String text;

    @BeforeEach
    void read() throws IOException {
        text = Files.readString(README);
    }

    /** The compiler plugin of Maven 3.8 is older than both records and the names of processors. */
    @Test
    void theMavenSnippetNamesAVersionOfTheCompilerPluginAndARelease() {
        Matcher snippet = Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL).matcher(text);
        assertTrue(snippet.find(), "there is no XML");
        String plugin = snippet.group(1).replaceAll("(?s).*<artifactId>maven-compiler-plugin</artifactId>", "");
        assertTrue(plugin.stripLeading().startsWith("<version>"), plugin);
        assertTrue(snippet.group(1).contains("release>17<"), snippet.group(1));
    }

    @Test
    void theProjectsAddressIsNobodyElses() {
        assertFalse(text.contains("git clone https://github.com/pytree4j"), "that is not ours");
        assertTrue(text.contains("In a clone of this repository") || text.contains("in a clone of this repository"));
    }

    @Test
    void aUserOfModulesIsToldWhatToOpen() {
        assertTrue(text.contains("module-info"), "nothing about modules");
        assertTrue(text.contains("opens "), "nothing about opening a package");
    }

    @Test
    void theTableNamesNoMethodThatIsNotThere() {
        assertFalse(text.contains("FlaxFormat"), "FlaxFormat is not for users");
    }
}
