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
 * space a level, nothing inside empty brackets, and only those characters escaped that must be.
 */
final class PythonJson {
    private static final DefaultIndenter ONE_SPACE = new DefaultIndenter(" ", "\n");
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
        JsonGenerator json = factory.createGenerator(out);
        json.setPrettyPrinter(new DefaultPrettyPrinter(SEPARATORS)
                .withObjectIndenter(ONE_SPACE)
                .withArrayIndenter(ONE_SPACE));
        return json;
    }
}
