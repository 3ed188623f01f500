package io.github.pytree4j.processor.comparison;

import io.github.pytree4j.processor.errors.Message;
import io.github.pytree4j.processor.errors.SchemaMessages;
import io.github.pytree4j.processor.schema.Schema;
import io.github.pytree4j.processor.schema.SchemaParser;
import io.github.pytree4j.processor.schema.SchemaSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The folder of committed schemas: {@code <binary name of the record>/<version>.json}. It is only read. */
public final class CommittedSchemas {
    private final Path folder;

    public CommittedSchemas(Path folder) {
        this.folder = folder;
    }

    /** Where the schema of a version is, or would be. */
    public Path file(String record, int version) {
        return folder.resolve(record).resolve(version + ".json");
    }

    /** The records that have files here; what cannot be read is told to {@code problems}. */
    public SortedSet<String> records(Consumer<Message> problems) {
        SortedSet<String> records = new TreeSet<>();
        try (DirectoryStream<Path> homes = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path home : homes) {
                String record = home.getFileName().toString();
                if (!files(record, problems).isEmpty()) {
                    records.add(record);
                }
            }
        } catch (IOException e) {
            problems.accept(SchemaMessages.unreadableSchema(folder.toString(), e.toString()));
        } catch (DirectoryIteratorException e) {
            problems.accept(SchemaMessages.unreadableSchema(folder.toString(), String.valueOf(e.getCause())));
        }
        return records;
    }

    /** The schemas of the record, by version; what cannot be used is left out, and told to {@code problems}. */
    public SortedMap<Integer, Schema> of(String record, Consumer<Message> problems) {
        SortedMap<Integer, Schema> schemas = new TreeMap<>();
        for (Path file : files(record, problems)) {
            try {
                int version = versionOf(file);
                Schema schema = SchemaParser.parse(read(file));
                if (version < 1
                        || schema.version() != version
                        || !schema.record().equals(record)) {
                    problems.accept(SchemaMessages.misplacedSchema(file.toString(), schema.record(), schema.version()));
                } else {
                    schemas.put(version, schema);
                }
            } catch (SchemaSyntaxException e) {
                problems.accept(SchemaMessages.editedSchema(file.toString(), e.problem()));
            } catch (IOException e) {
                problems.accept(SchemaMessages.unreadableSchema(file.toString(), e.toString()));
            }
        }
        return schemas;
    }

    private List<Path> files(String record, Consumer<Message> problems) {
        List<Path> files = new ArrayList<>();
        try {
            Path home = folder.resolve(record);
            if (Files.exists(home)) {
                try (DirectoryStream<Path> entries = Files.newDirectoryStream(home, "*.json")) {
                    entries.forEach(files::add);
                }
            }
        } catch (IOException | InvalidPathException e) {
            problems.accept(SchemaMessages.unreadableSchema(folder + "/" + record, e.toString()));
        } catch (DirectoryIteratorException e) {
            problems.accept(SchemaMessages.unreadableSchema(folder + "/" + record, String.valueOf(e.getCause())));
        }
        Collections.sort(files);
        return files;
    }

    /** The version that the name of the file says; 0 if it says none. */
    private static int versionOf(Path file) {
        String name = file.getFileName().toString();
        String version = name.substring(0, name.length() - ".json".length());
        try {
            return version.matches("[1-9][0-9]*") ? Integer.parseInt(version) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(SchemaParser.MAX_BYTES + 1);
        }
    }
}
