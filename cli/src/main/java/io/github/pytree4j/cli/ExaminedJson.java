package io.github.pytree4j.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.DamagedRange;
import io.github.pytree4j.text.FloatText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was found at checkpoints, as an array of objects in JSON that Python's {@code json} reads: NaN and the infinities stand in
 * it as that writes them. A step is text, since its spelling counts; what is not known is null.
 */
final class ExaminedJson {
    private final PrintWriter out;
    private final JsonGenerator json;

    /** Begins the array. */
    ExaminedJson(PrintWriter out) {
        this.out = out;
        try {
            json = PythonJson.to(out);
            json.writeStartArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one checkpoint. */
    void add(Examined checkpoint) {
        try {
            json.writeStartObject();
            text("step", checkpoint.step().map(Step::toString).orElse(null));
            text("file", checkpoint.file().toString());
            size(checkpoint);
            text("saved_at", checkpoint.savedAt().map(Instant::toString).orElse(null));
            text("writer", checkpoint.writer());
            metrics(checkpoint.metadata().metrics());
            notes(checkpoint.metadata().notes());
            text("status", checkpoint.health().toString());
            text("why", checkpoint.why());
            damage(checkpoint);
            json.writeEndObject();
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void text(String name, @Nullable String value) throws IOException {
        json.writeStringField(name, value);
    }

    private void size(Examined checkpoint) throws IOException {
        json.writeFieldName("size");
        if (checkpoint.size().isPresent()) {
            json.writeNumber(checkpoint.size().getAsLong());
        } else {
            json.writeNull();
        }
    }

    private void metrics(Map<String, Double> metrics) throws IOException {
        json.writeObjectFieldStart("metrics");
        for (Map.Entry<String, Double> metric : new TreeMap<>(metrics).entrySet()) {
            json.writeFieldName(metric.getKey());
            json.writeNumber(number(metric.getValue()));
        }
        json.writeEndObject();
    }

    /** The number as Python's {@code json} writes it. */
    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Infinity" : "-Infinity";
        }
        return FloatText.of(value);
    }

    private void notes(Map<String, String> notes) throws IOException {
        json.writeObjectFieldStart("notes");
        for (Map.Entry<String, String> note : new TreeMap<>(notes).entrySet()) {
            json.writeStringField(note.getKey(), note.getValue());
        }
        json.writeEndObject();
    }

    private void damage(Examined checkpoint) throws IOException {
        json.writeArrayFieldStart("damage");
        for (DamagedRange range : checkpoint.damage()) {
            json.writeStartObject();
            json.writeStringField("leaf", range.leaf());
            json.writeNumberField("start", range.start());
            json.writeNumberField("end", range.end());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Ends the array, and the line. */
    void end() {
        try {
            json.writeEndArray();
            json.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.print('\n');
        out.flush();
    }
}
