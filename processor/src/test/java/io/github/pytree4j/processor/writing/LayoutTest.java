package io.github.pytree4j.processor.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LayoutTest {
    @Test
    void noLineEndsWithASpace() {
        assertEquals("int x =\n        1;\n", Layout.of("int x = \n        1;\n"));
    }

    @Test
    void whatALongClassImplementsStandsOnALineOfItsOwn() {
        String name = "A".repeat(90);
        assertEquals(
                "import a;\n\npublic final class " + name + "\n        implements RecordCodec<B> {\n}\n",
                Layout.of("import a;\n\npublic final class " + name + " implements RecordCodec<B> {\n}\n"));
    }

    @Test
    void aShortDeclarationStaysOnOneLine() {
        String text = "final class ACodec implements RecordCodec<A> {\n}\n";
        assertEquals(text, Layout.of(text));
    }
}
