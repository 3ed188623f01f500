package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** The expected texts are what Python prints. */
class PythonJsonTest {

    @Test
    void escapesOnlyWhatPythonEscapes() throws IOException {
        assertEquals(
                "\"\\\"\\\\/\\n\\r\\t\\b\\f\\u0000\\u001f\u007fé\u2028🌳\"",
                written(json -> json.writeString("\"\\/\n\r\t\b\f\u0000\u001f\u007fé\u2028🌳")));
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
