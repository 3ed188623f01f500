package io.github.pytree4j.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;

/**
 * JSON laid out as Python's {@code json.dumps(…, indent=1, ensure_ascii=False)} does, to the byte: one item a line, one
 * space a level, nothing inside empty brackets. It differs, for the same value, in two things: characters are escaped that must
 * be or that a {@link ShownWriter} escapes, and levels beyond the 32nd are indented as that is, so that a small file nested
 * deeply does not become a large one of spaces.
 */
final class PythonJson {
    private static final DefaultIndenter ONE_SPACE = new BoundedIndenter();
    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withRootSeparator("")
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");

    private PythonJson() {}

    /** A generator that leaves {@code out} open; however deep a state is nested, it can be written. */
    static JsonGenerator to(Writer out) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(Integer.MAX_VALUE)
                        .build())
                .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        JsonGenerator json = factory.createGenerator(new ShownWriter(out));
        json.setPrettyPrinter(new DefaultPrettyPrinter(SEPARATORS)
                .withObjectIndenter(ONE_SPACE)
                .withArrayIndenter(ONE_SPACE));
        return json;
    }

    private static final class BoundedIndenter extends DefaultIndenter {
        private static final long serialVersionUID = 1L;
        private static final int MAX_LEVELS = 32;

        BoundedIndenter() {
            super(" ", "\n");
        }

        @Override
        public void writeIndentation(JsonGenerator json, int level) throws IOException {
            super.writeIndentation(json, Math.min(level, MAX_LEVELS));
        }
    }
}
