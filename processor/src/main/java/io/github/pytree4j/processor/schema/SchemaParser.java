package io.github.pytree4j.processor.schema;

import io.github.pytree4j.processor.errors.SchemaMessages;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the one form of JSON that {@link SchemaWriter} writes, and nothing else. It goes no deeper into the text than that
 * form does, whatever the text is.
 */
public final class SchemaParser {
    /** Far more than a record of 255 components takes, whatever their names. */
    public static final int MAX_BYTES = 4 << 20;

    private final JsonCursor json;

    private SchemaParser(JsonCursor json) {
        this.json = json;
    }

    /**
     * The schema that is in a file.
     *
     * @param file its bytes
     * @throws SchemaSyntaxException if the writer would not write this text, line by line; its lines may end as those of
     *     Windows
     */
    public static Schema parse(byte[] file) throws SchemaSyntaxException {
        if (file.length > MAX_BYTES) {
            throw new SchemaSyntaxException(SchemaMessages.tooLargeSchema(MAX_BYTES));
        }
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new SchemaSyntaxException(SchemaMessages.notUtf8());
        }
    }

    static Schema parse(String text) throws SchemaSyntaxException {
        Schema schema = new SchemaParser(new JsonCursor(text)).schema();
        List<String> found = text.replace("\r\n", "\n").lines().toList();
        List<String> written = SchemaWriter.write(schema).lines().toList();
        for (int i = 0; i < Math.max(found.size(), written.size()); i++) {
            if (i >= found.size() || i >= written.size() || !found.get(i).equals(written.get(i))) {
                throw new SchemaSyntaxException(SchemaMessages.otherLineInSchema(i + 1));
            }
        }
        return schema;
    }

    private Schema schema() throws SchemaSyntaxException {
        json.expect('{');
        json.member("format");
        int format = json.integer();
        if (format != Schema.FORMAT) {
            throw new SchemaSyntaxException(SchemaMessages.formatOfSchema(format, Schema.FORMAT));
        }
        json.expect(',');
        json.member("record");
        String record = json.string();
        json.expect(',');
        json.member("version");
        int version = json.integer();
        json.expect(',');
        json.member("fields");
        return sections(record, version, fields());
    }

    private Schema sections(String record, int version, List<SchemaField> fields) throws SchemaSyntaxException {
        SortedMap<String, List<String>> enums = new TreeMap<>();
        SortedMap<String, List<String>> sealedTypes = new TreeMap<>();
        SortedMap<String, Integer> records = new TreeMap<>();
        while (json.skip(',')) {
            switch (json.name()) {
                case "enums" -> section(enums, this::names);
                case "sealed" -> section(sealedTypes, this::names);
                case "records" -> section(records, json::integer);
                default -> throw json.expected("the value of \"enums\", \"sealed\" or \"records\"");
            }
        }
        json.expect('}');
        json.end();
        return new Schema(record, version, fields, enums, sealedTypes, records);
    }

    private List<SchemaField> fields() throws SchemaSyntaxException {
        List<SchemaField> fields = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Set<String> names = new HashSet<>();
        json.expect('[');
        while (!json.skip(']')) {
            if (!fields.isEmpty()) {
                json.expect(',');
            }
            SchemaField field = field();
            boolean fresh = !(field instanceof SchemaField.Stored stored) || keys.add(stored.key());
            if (!names.add(field.name()) || !fresh) {
                throw new SchemaSyntaxException(SchemaMessages.fieldTwiceInSchema(field.name()));
            }
            fields.add(field);
        }
        return fields;
    }

    private SchemaField field() throws SchemaSyntaxException {
        json.expect('{');
        json.member("name");
        String name = json.string();
        json.expect(',');
        String next = json.name();
        SchemaField field;
        if (next.equals("static")) {
            json.isTrue();
            field = new SchemaField.Static(name);
        } else if (next.equals("key")) {
            field = stored(name, json.string());
        } else {
            throw json.expected("the value of \"key\" or \"static\"");
        }
        json.expect('}');
        return field;
    }

    private SchemaField stored(String name, String key) throws SchemaSyntaxException {
        json.expect(',');
        json.member("type");
        String type = json.string();
        boolean grows = json.skip(',');
        if (grows) {
            json.member("grows");
            json.isTrue();
        }
        return new SchemaField.Stored(name, key, type, grows);
    }

    private <T> void section(SortedMap<String, T> entries, Value<T> value) throws SchemaSyntaxException {
        json.expect('{');
        do {
            String name = json.name();
            entries.put(name, value.read());
        } while (json.skip(','));
        json.expect('}');
    }

    private List<String> names() throws SchemaSyntaxException {
        List<String> names = new ArrayList<>();
        json.expect('[');
        while (!json.skip(']')) {
            if (!names.isEmpty()) {
                json.expect(',');
            }
            names.add(json.string());
        }
        return names;
    }

    /** Reads the value of an entry. */
    private interface Value<T> {
        T read() throws SchemaSyntaxException;
    }
}
