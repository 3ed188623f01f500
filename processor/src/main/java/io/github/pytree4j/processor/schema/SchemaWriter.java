package io.github.pytree4j.processor.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The one text that a schema has: JSON with a line for each field, keys in a fixed order, empty sections left out, a newline
 * at the end.
 */
public final class SchemaWriter {
    private SchemaWriter() {}

    /** The text of the file. */
    public static String write(Schema schema) {
        List<String> members = new ArrayList<>();
        members.add("\"format\": " + Schema.FORMAT);
        members.add("\"record\": " + JsonStrings.quote(schema.record()));
        members.add("\"version\": " + schema.version());
        members.add(fields(schema.fields()));
        addSection(members, "enums", schema.enums(), SchemaWriter::names);
        addSection(members, "sealed", schema.sealedTypes(), SchemaWriter::names);
        addSection(members, "records", schema.records(), Object::toString);
        return members.stream().collect(Collectors.joining(",\n  ", "{\n  ", "\n}\n"));
    }

    private static String fields(List<SchemaField> fields) {
        return fields.isEmpty()
                ? "\"fields\": []"
                : lines(fields.stream().map(SchemaWriter::field).toList(), "\"fields\": [", "]");
    }

    private static String field(SchemaField field) {
        List<String> members = new ArrayList<>();
        members.add("\"name\": " + JsonStrings.quote(field.name()));
        if (field instanceof SchemaField.Stored stored) {
            members.add("\"key\": " + JsonStrings.quote(stored.key()));
            members.add("\"type\": " + JsonStrings.quote(stored.type()));
            if (stored.grows()) {
                members.add("\"grows\": true");
            }
        } else {
            members.add("\"static\": true");
        }
        return members.stream().collect(Collectors.joining(", ", "{", "}"));
    }

    private static <T> void addSection(
            List<String> members, String name, Map<String, T> entries, Function<T, String> value) {
        if (!entries.isEmpty()) {
            List<String> lines = entries.entrySet().stream()
                    .map(entry -> JsonStrings.quote(entry.getKey()) + ": " + value.apply(entry.getValue()))
                    .toList();
            members.add(lines(lines, JsonStrings.quote(name) + ": {", "}"));
        }
    }

    private static String names(List<String> names) {
        return names.stream().map(JsonStrings::quote).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String lines(List<String> lines, String open, String close) {
        return lines.stream().collect(Collectors.joining(",\n    ", open + "\n    ", "\n  " + close));
    }
}
