package io.github.pytree4j.tests.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The test of the documentation finds what is wrong with a page, and says so in a way that helps. */
class PageTest {
    @TempDir
    Path directory;

    @Test
    void aPageThatUsesTheWholeConventionIsWell() throws IOException, InterruptedException {
        try (InputStream in = PageTest.class.getResourceAsStream("/pages/small.md")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(List.of(), Page.read("small.md", text).check(directory));
        }
    }

    @Test
    void aBlockWithoutACommentIsAProblem() {
        assertProblem("page.md: line 2: a ```java block without a comment", """
                Text.
                ```java
                int i = 1;
                ```
                """);
    }

    @Test
    void aCommentThatIsNoUseIsAProblem() {
        assertProblem("page.md: line 2: \"java: statement\" is none of <!-- java: file NAME.java -->", """
                <!-- java: statement -->
                ```java
                int i = 1;
                ```
                """);
    }

    @Test
    void aCommentApartFromItsBlockIsAProblem() {
        String page = """
                <!-- java: statements -->

                ```java
                int i = 1;
                ```
                """;
        assertProblem("page.md: line 1: the comment \"java: statements\" is not directly before", page);
        assertProblem("page.md: line 3: a ```java block without a comment", page);
    }

    @Test
    void anErrorOfTheCompilerIsReportedWithItsLineOfThePage() {
        assertProblem(
                "page.md: line 5: incompatible types: java.lang.String cannot be converted to int\n    int i = \"one\";",
                """
                <!-- java: statements -->
                ```java
                import java.util.List;

                int i = "one";
                ```
                """);
    }

    @Test
    void anErrorInAFileThatNoProgramUsesIsReported() {
        assertProblem("page.md: line 4: cannot find symbol", """
                <!-- java: file A.java -->
                ```java
                class A {
                    Missing missing;
                }
                ```
                """);
    }

    @Test
    void anErrorOfTheAnnotationProcessorIsReported() {
        assertProblem("page.md: line", """
                <!-- java: file A.java -->
                ```java
                import io.github.pytree4j.annotations.PyTreeDataclass;

                @PyTreeDataclass
                record A(Thread thread) {}
                ```
                """);
    }

    @Test
    void aProgramThatFailsIsReportedWithItsException() {
        assertProblem("java.lang.IllegalStateException: oops", """
                <!-- java: statements -->
                ```java
                throw new IllegalStateException("oops");
                ```
                """);
    }

    @Test
    void aProgramThatWarnsOnStandardErrorIsReported() {
        assertProblem("wrote to standard error:\na warning", """
                <!-- java: statements -->
                ```java
                System.err.println("a warning");
                ```
                """);
    }

    @Test
    void aProgramThatEndsWithAnotherExceptionThanItShouldIsReported() {
        assertProblem("the program should end with IllegalStateException, not with:", """
                <!-- java: statements, throws IllegalStateException -->
                ```java
                throw new IllegalArgumentException("oops");
                ```
                """);
    }

    @Test
    void aProgramThatShouldFailAndDoesNotIsReported() {
        assertProblem("the program should end with IllegalStateException, not with:", """
                <!-- java: statements, throws IllegalStateException -->
                ```java
                int i = 1;
                ```
                """);
    }

    @Test
    void outputThatIsNotThatOfTheProgramIsAProblem() {
        assertProblem("page.md: line 7: the program before it printed:\none\ntwo", """
                <!-- java: statements -->
                ```java
                System.out.println("one\\ntwo");
                ```

                <!-- java: output -->
                ```text
                one
                ```
                """);
    }

    @Test
    void outputThatIsNoTextIsAProblem() {
        assertProblem("page.md: line 2: the comment \"java: output\" is not directly before a ```text block", """
                <!-- java: output -->
                ```sh
                one
                ```
                """);
    }

    @Test
    void xmlThatIsNotWellFormedIsAProblem() {
        assertProblem("page.md: line 1: the XML is not well-formed", """
                ```xml
                <a><b></a>
                ```
                """);
    }

    @Test
    void linksOfAPageAreItsRelativeOnes() {
        String page = "[a](docs/a.md#part) [b](https://example.org/b) ![c](c.png) [d](#here)";
        assertEquals(List.of("docs/a.md", "c.png"), Markdown.links(page));
    }

    private void assertProblem(String expected, String page) {
        try {
            List<String> problems = Page.read("page.md", page).check(directory);
            assertTrue(problems.stream().anyMatch(problem -> problem.contains(expected)), problems::toString);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
