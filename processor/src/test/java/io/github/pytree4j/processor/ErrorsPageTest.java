package io.github.pytree4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import io.github.pytree4j.processor.ErrorsPage.Block;
import io.github.pytree4j.processor.ErrorsPage.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code docs/errors.md} has a section for each id, whose wrong code has just this error and whose mended code compiles.
 *
 * <p><b>The convention.</b> The line before each block is an HTML comment, which no reader of the page sees:
 *
 * <ul>
 *   <li>{@code <!-- errors: wrong -->}: code that has the section's error on each line that ends with the comment {@code
 *       // PT012}, or {@code // PT012: a part of the text}, and nowhere else. For an error of an option it is XML with its
 *       {@code <arg>}, and a comment of XML.
 *   <li>{@code <!-- errors: mended -->}: the same without the error; it compiles without a warning.
 *   <li>{@code <!-- errors: file NAME -->}: a file that the blocks after it in the section find: another source, or a
 *       committed schema in the folder {@code schemas}.
 *   <li>{@code <!-- errors: mended NAME -->}: a file that makes the wrong code before it right as it is.
 * </ul>
 *
 * <p>{@link ErrorsPageProject} adds the imports that the page leaves out.
 */
class ErrorsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "errors.md");
    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Pattern MESSAGE = Pattern.compile("new Message\\(\\s*(?:\"([^\"]*)\")?");
    private static final Pattern ID = Pattern.compile("PT\\d{3}");

    /** A disk that fails is not to be shown in code; {@link UnwritableFilesTest} and {@link SchemaFolderTest} have these. */
    private static final List<String> WITHOUT_CODE = List.of("PT007", "PT008", "PT009", "PT047");

    private static final String OUT_OF_USE = "Out of use";

    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> theWrongCodeOfASectionHasItsErrorAndTheMendedHasNot() throws IOException {
        return sections().stream()
                .filter(section -> !section.blocks().isEmpty())
                .map(section -> DynamicTest.dynamicTest(section.title(), () -> check(section)));
    }

    @Test
    void everyIdHasItsSectionAndIsInTheCodeOnce() throws IOException {
        assertEquals(idsInTheCode().stream().sorted().toList(), idsOf(sections()));
    }

    @Test
    void noIdIsUsedAgain() throws IOException {
        Section last = sections().get(sections().size() - 1);
        assertEquals(OUT_OF_USE, last.title());
        List<String> ids = idsInTheCode();
        ID.matcher(last.text()).results().forEach(id -> assertFalse(ids.contains(id.group()), id.group()));
    }

    @Test
    void onlyFailuresOfTheDiskAreDescribedWithoutCode() throws IOException {
        List<Section> without = sections().stream()
                .filter(section -> section.blocks().isEmpty())
                .toList();
        assertEquals(WITHOUT_CODE, idsOf(without));
    }

    private static List<Section> sections() throws IOException {
        return ErrorsPage.sections(Files.readString(PAGE));
    }

    private static List<String> idsOf(List<Section> sections) {
        return sections.stream()
                .map(Section::title)
                .filter(title -> !title.equals(OUT_OF_USE))
                .toList();
    }

    private static List<String> idsInTheCode() throws IOException {
        List<String> ids = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                MESSAGE.matcher(Files.readString(file)).results().forEach(match -> {
                    String id = String.valueOf(match.group(1));
                    assertTrue(ID.matcher(id).matches(), id + " in " + file + " is no id");
                    ids.add(id);
                });
            }
        }
        return ids;
    }

    private void check(Section section) throws IOException {
        ErrorsPageProject project = new ErrorsPageProject(directory.resolve(section.title()));
        if (section.blocks().stream().anyMatch(block -> block.file().startsWith("schemas/"))) {
            project.compareSchemas();
        }
        Block wrong = null;
        boolean isMended = false;
        for (Block block : section.blocks()) {
            if (!block.file().isEmpty()) {
                project.put(block.file(), block.text());
            }
            switch (block.use()) {
                case "wrong" -> {
                    assertTrue(wrong == null || isMended, "nothing mends what is before " + at(block));
                    wrong = block;
                    isMended = false;
                    assertWrong(block, section.title(), project.compile(block));
                }
                case "mended" -> {
                    assertTrue(wrong != null, "nothing is wrong before " + at(block));
                    isMended = true;
                    assertMended(
                            block, section.title(), project.compile(block.file().isEmpty() ? block : wrong));
                }
                case "file" -> assertFalse(block.file().isEmpty(), "no name at " + at(block));
                default -> throw new AssertionError("no comment says what this is: " + at(block));
            }
        }
        assertTrue(isMended, "nothing mends " + section.title());
    }

    private static void assertWrong(Block block, String id, Compilation compilation) {
        List<Finding> expected = block.marks();
        assertFalse(expected.isEmpty(), "no mark in " + at(block));
        List<Finding> unexpected = new ArrayList<>();
        List<Finding> missing = new ArrayList<>(expected);
        for (Diagnostic<? extends JavaFileObject> diagnostic : compilation.diagnostics()) {
            Finding found = Finding.of(diagnostic);
            if (!isOfTheCompiler(diagnostic, found, expected) && !missing.removeIf(found::isExpectedAs)) {
                unexpected.add(found);
            }
        }
        assertTrue(
                missing.isEmpty() && unexpected.isEmpty(),
                () -> "missing:" + describe(block, missing) + "\nfound instead:" + describe(block, unexpected));
        expected.forEach(mark -> assertEquals(id, mark.id(), at(block)));
    }

    /** The compiler warns, too, and says itself that it does not know a class; other errors of its own are mistakes. */
    private static boolean isOfTheCompiler(Diagnostic<?> diagnostic, Finding found, List<Finding> expected) {
        return found.id().isEmpty()
                && (diagnostic.getKind() != Diagnostic.Kind.ERROR
                        || expected.stream().anyMatch(mark -> mark.line() == found.line()));
    }

    private static void assertMended(Block block, String id, Compilation compilation) {
        List<Finding> found = compilation.diagnostics().stream()
                .map(Finding::of)
                .filter(finding -> finding.id().equals(id))
                .toList();
        assertEquals("", describe(block, found), "not mended");
        assertThat(compilation).succeededWithoutWarnings();
    }

    private static String describe(Block block, List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            long line = finding.line() == Diagnostic.NOPOS ? block.line() : block.line() + finding.line();
            text.append("\nline ").append(line).append(": ").append(finding.id());
            text.append(": ").append(finding.text());
        }
        return text.toString();
    }

    private static String at(Block block) {
        return "the block at line " + block.line();
    }
}
