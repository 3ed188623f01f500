package io.github.pytree4j.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.pytree4j.processor.comparison.FieldChange;
import io.github.pytree4j.processor.comparison.NamesChange;
import io.github.pytree4j.processor.comparison.OrderChange;
import io.github.pytree4j.processor.comparison.SchemaChange;
import io.github.pytree4j.processor.schema.SchemaField;
import io.github.pytree4j.processor.schema.SchemaField.Stored;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What {@code pytree4j schema check} found, as an array with an object for each record. What there is not is null. */
final class CheckedSchemaJson {
    private final JsonGenerator json;

    private CheckedSchemaJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes all of it and a line feed. */
    static void write(List<CheckedSchema> checked, PrintWriter out) {
        try (JsonGenerator json = PythonJson.to(out)) {
            CheckedSchemaJson schemas = new CheckedSchemaJson(json);
            json.writeStartArray();
            for (CheckedSchema each : checked) {
                schemas.record(each);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.print('\n');
    }

    private void record(CheckedSchema checked) throws IOException {
        json.writeStartObject();
        json.writeStringField("record", checked.record());
        version("version", checked.version());
        version("committed", checked.since());
        json.writeStringField("status", word(checked.status()));
        json.writeBooleanField("stale", checked.isStale());
        names("may_be", checked.successors());
        json.writeArrayFieldStart("changes");
        for (SchemaChange change : checked.changes()) {
            change(change);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void version(String name, int version) throws IOException {
        json.writeFieldName(name);
        if (version == 0) {
            json.writeNull();
        } else {
            json.writeNumber(version);
        }
    }

    private void change(SchemaChange change) throws IOException {
        json.writeStartObject();
        if (change instanceof FieldChange field) {
            json.writeStringField("kind", word(field.kind()));
            field("before", field.before());
            field("after", field.after());
        } else if (change instanceof OrderChange order) {
            json.writeStringField("kind", "order");
            names("before", order.before());
            names("after", order.after());
        } else if (change instanceof NamesChange names) {
            json.writeStringField("kind", word(names.kind()));
            json.writeStringField("type", names.type());
            names("added", names.added());
            names("removed", names.removed());
        }
        json.writeBooleanField("breaks_restore", change.breaksRestore());
        json.writeBooleanField("breaks_flax", change.breaksFlax());
        json.writeBooleanField("asks_for_version", change.asksForVersion());
        json.writeStringField("text", change.text());
        json.writeEndObject();
    }

    /** As it stands in a schema. */
    private void field(String name, @Nullable SchemaField field) throws IOException {
        json.writeFieldName(name);
        if (field == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("name", field.name());
        if (field instanceof Stored stored) {
            json.writeStringField("key", stored.key());
            json.writeStringField("type", stored.type());
            json.writeBooleanField("grows", stored.grows());
        } else {
            json.writeBooleanField("static", true);
        }
        json.writeEndObject();
    }

    private void names(String name, List<String> names) throws IOException {
        json.writeArrayFieldStart(name);
        for (String each : names) {
            json.writeString(each);
        }
        json.writeEndArray();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
