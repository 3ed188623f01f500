package io.github.pytree4j.cli;

import io.github.pytree4j.processor.schema.Schema;
import io.github.pytree4j.processor.schema.SchemaField;
import io.github.pytree4j.processor.schema.SchemaField.Stored;
import io.github.pytree4j.processor.schema.SchemaWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A folder of compiled classes, and one of committed schemas. */
record SchemaFiles(Path classes, Path folder) {

    static SchemaFiles in(Path directory) {
        return new SchemaFiles(directory.resolve("classes"), directory.resolve("schemas"));
    }

    /** A schema whose components are each {@code name type}. */
    static Schema schema(String record, int version, String... components) {
        List<SchemaField> fields = new ArrayList<>();
        for (String component : components) {
            String[] parts = component.split(" ", 2);
            fields.add(new Stored(parts[0], parts[0], parts[1], false));
        }
        return new Schema(record, version, fields, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    /** Puts a schema beside the classes. */
    SchemaFiles compile(String record, int version, String... components) throws IOException {
        return compile(schema(record, version, components));
    }

    SchemaFiles compile(Schema schema) throws IOException {
        return put(schema.record() + ".json", SchemaWriter.write(schema));
    }

    /** Puts any file where the schemas are. */
    SchemaFiles put(String name, String text) throws IOException {
        Files.createDirectories(classes.resolve("META-INF/pytree4j"));
        Files.writeString(classes.resolve("META-INF/pytree4j").resolve(name), text);
        return this;
    }

    Path committed(String record, int version) {
        return folder.resolve(record).resolve(version + ".json");
    }

    SchemaFiles commit(String record, int version, String... components) throws IOException {
        Path file = committed(record, version);
        Files.createDirectories(file.getParent());
        Files.writeString(file, SchemaWriter.write(schema(record, version, components)));
        return this;
    }

    CommandRun dump() {
        return CommandRun.of("schema", "dump", classes, folder);
    }

    CommandRun check() {
        return CommandRun.of("schema", "check", "--against", folder, classes);
    }
}
