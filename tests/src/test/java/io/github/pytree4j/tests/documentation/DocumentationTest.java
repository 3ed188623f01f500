package io.github.pytree4j.tests.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every program in {@code README.md} and {@code docs/*.md} compiles, with the annotation processor, and runs. In {@code
 * docs/errors.md} there are none: its code is wrong on purpose, and {@code ErrorsPageTest} of the processor compiles it.
 *
 * <p><b>The convention.</b> The line before each {@code ```java} fence is an HTML comment, which no reader of the page
 * sees, that says what the block is:
 *
 * <ul>
 *   <li>{@code <!-- java: file TrainState.java -->}: a whole compilation unit. The blocks after it on the same page see its
 *       classes. A later file of the same name takes its place, so that a page can show how a class changes.
 *   <li>{@code <!-- java: file TrainState.java, refused -->}: one that the compiler refuses; its errors are the output that may
 *       follow.
 *   <li>{@code <!-- java: commit schemas -->}, before a {@code ```sh} fence: the schemas of the page so far are committed, and
 *       all that follows is compiled against them.
 *   <li>{@code <!-- java: declarations -->}: static members (records, methods, fields) of a class without a name. The blocks
 *       after it on the same page see them.
 *   <li>{@code <!-- java: statements -->}: the body of a main method that may throw anything. It runs in a directory that
 *       the page has to itself, so that it finds under {@code Path.of("ckpts")} what a block before it has saved. It must
 *       end without an exception and print nothing on standard error.
 *   <li>{@code <!-- java: statements, throws CheckpointNotFoundException -->}: as before, but it must end with an exception
 *       of this simple name.
 *   <li>{@code <!-- java: statements, not run -->}: only compiled, for what needs a file that is not there.
 *   <li>{@code <!-- java: module -->}: a {@code module-info.java}, which {@link UserBuildTest} compiles.
 *   <li>{@code <!-- java: output -->}, before a {@code ```text} fence: what the program before it prints, exactly.
 * </ul>
 *
 * <p>Imports at the head of {@code declarations} and {@code statements} hold for the rest of the page.
 *
 * <p>Blocks of a page are compiled together, in order. {@code ```xml} blocks must be well-formed; all others are not looked
 * at. A {@code ```java} block without such a comment fails the test, and so does a comment without its block. {@code
 * PageTest} tests all of this with small pages of its own.
 */
class DocumentationTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path ERRORS = ROOT.resolve("docs").resolve("errors.md");

    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> everyPageCompilesAndRuns() throws IOException {
        Stream<Path> pages = pages().filter(page -> !page.equals(ERRORS));
        return pages.map(page -> DynamicTest.dynamicTest(ROOT.relativize(page).toString(), () -> {
            String name = page.getFileName().toString().replaceAll("\\W", "_");
            Path folder = Files.createDirectories(directory.resolve(name));
            List<String> problems = Page.read(ROOT.relativize(page).toString(), Files.readString(page))
                    .check(folder);
            assertEquals("", String.join("\n\n", problems));
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyLinkToAFileOfTheProjectLeadsToOne() throws IOException {
        return pages().map(page -> DynamicTest.dynamicTest(ROOT.relativize(page).toString(), () -> {
            for (String target : Markdown.links(Files.readString(page))) {
                Path file = page.resolveSibling(target).normalize();
                assertTrue(Files.exists(file), page.getFileName() + " links to " + target + ", which is not there");
            }
        }));
    }

    /** The README, once it is there, and the pages beside it. */
    private static Stream<Path> pages() throws IOException {
        Path docs = ROOT.resolve("docs");
        Stream<Path> readme = Stream.of(ROOT.resolve("README.md")).filter(Files::exists);
        if (!Files.isDirectory(docs)) {
            return readme;
        }
        try (Stream<Path> entries = Files.list(docs)) {
            List<Path> pages = entries.filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            return Stream.concat(readme, pages.stream());
        }
    }
}
