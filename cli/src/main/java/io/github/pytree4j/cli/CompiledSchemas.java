package io.github.pytree4j.cli;

import io.github.pytree4j.processor.schema.Schema;
import io.github.pytree4j.processor.schema.SchemaParser;
import io.github.pytree4j.processor.schema.SchemaSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The schemas in compiled classes. Whose they are becomes the name of a folder, so that nothing is taken but the file of a
 * class that can be.
 */
final class CompiledSchemas {
    private static final String FOLDER = "META-INF/pytree4j";
    private static final String SUFFIX = ".json";

    private final SortedMap<String, Schema> schemas = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    private CompiledSchemas() {}

    /**
     * Reads all of them, by the binary names of their records.
     *
     * @param classes folders of classes, or jars
     * @throws UnusableSchemasException if one cannot be used, or if there is none
     */
    static SortedMap<String, Schema> in(List<Path> classes) {
        CompiledSchemas compiled = new CompiledSchemas();
        for (Path each : classes) {
            CheckpointLocation.requireFile(each);
            compiled.add(each);
        }
        if (!compiled.problems.isEmpty()) {
            throw new UnusableSchemasException(compiled.problems);
        }
        return compiled.schemas;
    }

    private void add(Path classes) {
        int before = schemas.size() + problems.size();
        try {
            if (Files.isDirectory(classes)) {
                addFolder(classes.resolve(FOLDER));
            } else {
                addJar(classes);
            }
        } catch (IOException e) {
            problems.add("cannot read the schemas in " + classes + " (" + e + ")");
        } catch (DirectoryIteratorException e) {
            problems.add("cannot read the schemas in " + classes + " (" + e.getCause() + ")");
        }
        if (schemas.size() + problems.size() == before) {
            problems.add("there is no schema (" + FOLDER + "/<record>.json) in " + classes
                    + "; name the folder or jar of classes that were compiled with the annotation processor");
        }
    }

    private void addFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                if (Files.isRegularFile(file)) {
                    try (InputStream bytes = Files.newInputStream(file)) {
                        add(file.toString(), file.getFileName().toString(), bytes);
                    }
                } else {
                    problems.add(file + " is not a file");
                }
            }
        }
    }

    private void addJar(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(entry -> entry.getName().startsWith(FOLDER + "/"))
                    .filter(entry -> entry.getName().endsWith(SUFFIX))
                    .toList();
            for (ZipEntry entry : entries) {
                try (InputStream bytes = zip.getInputStream(entry)) {
                    add(jar + "!/" + entry.getName(), entry.getName().substring(FOLDER.length() + 1), bytes);
                }
            }
        }
    }

    private void add(String where, String name, InputStream bytes) throws IOException {
        try {
            Schema schema = SchemaParser.parse(bytes.readNBytes(SchemaParser.MAX_BYTES + 1));
            String record = schema.record();
            if (!isBinaryName(record)) {
                problems.add(where + " is no schema: its record " + Printable.quoted(record, 100)
                        + " is not the binary name of a class");
            } else if (!name.equals(record + SUFFIX)) {
                problems.add(where + " holds the schema of " + Printable.key(record) + "; compile the classes again");
            } else if (!schema.equals(schemas.getOrDefault(record, schema))) {
                problems.add(where + " is another schema of " + record + " than the classes named before have");
            } else {
                schemas.put(record, schema);
            }
        } catch (SchemaSyntaxException e) {
            problems.add(where + " is no schema: " + e.problem());
        }
    }

    /** Whether it is made of names and dots, and of nothing that means more in a path. */
    private static boolean isBinaryName(String name) {
        for (String part : name.split("\\.", -1)) {
            if (part.isEmpty() || part.codePoints().anyMatch(c -> c < ' ' || "/\\:;[*?\"<>|".indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }
}
