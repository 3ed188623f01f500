package io.github.pytree4j.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.pytree4j.checkpoint.Compatibility;
import io.github.pytree4j.checkpoint.Compatibility.Migrated;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.StatePath;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Which checkpoints fit a record, as an array of objects in JSON, laid out as {@link ExaminedJson} is. */
final class FitJson {
    private final PrintWriter out;
    private final JsonGenerator json;

    /** Begins the array. */
    FitJson(PrintWriter out) {
        this.out = out;
        try {
            json = PythonJson.to(out);
            json.writeStartArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one checkpoint. */
    void add(Fit fit) {
        try {
            json.writeStartObject();
            json.writeStringField("step", fit.step().map(Step::toString).orElse(null));
            json.writeStringField("file", fit.file().toString());
            json.writeStringField("verdict", fit.status().toString());
            json.writeStringField("why", fit.why());
            migrations(fit.findings().map(Compatibility::migrations).orElse(List.of()));
            differences(fit.findings().map(Compatibility::differences).orElse(List.of()));
            paths("not_seen", fit.findings().map(Compatibility::unseen).orElse(List.of()));
            json.writeEndObject();
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void migrations(List<Migrated> migrations) throws IOException {
        json.writeArrayFieldStart("migrations");
        for (Migrated migrated : migrations) {
            json.writeStartObject();
            json.writeStringField("record", migrated.record());
            json.writeNumberField("from", migrated.from());
            json.writeNumberField("to", migrated.to());
            json.writeArrayFieldStart("changes");
            for (String change : migrated.changes()) {
                json.writeString(change);
            }
            json.writeEndArray();
            json.writeNumberField("count", migrated.count());
            paths("paths", migrated.paths());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void differences(List<Difference> differences) throws IOException {
        json.writeArrayFieldStart("differences");
        for (Difference difference : differences) {
            json.writeStartObject();
            json.writeStringField("path", difference.path().toString());
            json.writeStringField("type", difference.type().name().toLowerCase(Locale.ROOT));
            json.writeStringField("expected", difference.expected());
            json.writeStringField("found", difference.found());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void paths(String name, List<StatePath> paths) throws IOException {
        json.writeArrayFieldStart(name);
        for (StatePath path : paths) {
            json.writeString(path.toString());
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
