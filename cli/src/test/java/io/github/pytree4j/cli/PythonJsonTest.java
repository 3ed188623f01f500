package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** The expected texts are what Python prints, where nothing else is said. */
class PythonJsonTest {

    @Test
    void escapesWhatPythonEscapes() throws IOException {
        assertEquals(
                "\"\\\"\\\\/\\n\\r\\t\\b\\f\\u0000\\u001fé🌳\"",
                written(json -> json.writeString("\"\\/\n\r\t\b\f\u0000\u001fé🌳")));
    }

    /** As Python does for them only without {@code ensure_ascii=False}; the value is the same. */
    @Test
    void escapesWhatATerminalWouldObeyOrHide() throws IOException {
        assertEquals(
                "\"\\u007f\\u009b\\u200d\\u2028\\u202e\\udb40\\udc01\"",
                written(json -> json.writeString("\u007f\u009b\u200d\u2028\u202e\udb40\udc01")));
    }

    @Test
    void escapesHalvesOfPairs() throws IOException {
        assertEquals(
                "\"\\udf33\\ud83c\\ud83c🌳\\ud83c\"", written(json -> json.writeString("\udf33\ud83c\ud83c🌳\ud83c")));
    }

    /** Whatever the sizes of the buffers are, a pair lies across the end of one. */
    @Test
    void keepsPairsInLongStringsTogether() throws IOException {
        String trees = "🌳".repeat(100_000);

        assertEquals('"' + trees + "x\"", written(json -> json.writeString(trees + "x")));
        assertEquals("\"x" + trees + '"', written(json -> json.writeString("x" + trees)));
    }

    @Test
    void indentsNoFurtherThan32Levels() throws IOException {
        int levels = 100;
        StringBuilder expected = new StringBuilder();
        for (int level = 1; level < levels; level++) {
            expected.append("[\n").append(" ".repeat(Math.min(level, 32)));
        }
        expected.append("[]");
        for (int level = levels - 2; level >= 0; level--) {
            expected.append('\n').append(" ".repeat(Math.min(level, 32))).append(']');
        }

        assertEquals(expected.toString(), written(json -> {
            for (int i = 0; i < levels; i++) {
                json.writeStartArray();
            }
            for (int i = 0; i < levels; i++) {
                json.writeEndArray();
            }
        }));
    }

    @Test
    void putsEachItemOnALineOfItsOwn() throws IOException {
        assertEquals("""
                {
                 "a": [
                  1,
                  true
                 ],
                 "b": "c"
                }""", written(json -> {
            json.writeStartObject();
            json.writeFieldName("a");
            json.writeStartArray();
            json.writeNumber(1);
            json.writeBoolean(true);
            json.writeEndArray();
            json.writeFieldName("b");
            json.writeString("c");
            json.writeEndObject();
        }));
    }

    @Test
    void keepsEmptyContainersOnOneLine() throws IOException {
        assertEquals("[\n {},\n []\n]", written(json -> {
            json.writeStartArray();
            json.writeStartObject();
            json.writeEndObject();
            json.writeStartArray();
            json.writeEndArray();
            json.writeEndArray();
        }));
    }

    private interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    private static String written(Content content) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = PythonJson.to(text)) {
            content.writeTo(json);
        }
        return text.toString();
    }
}
