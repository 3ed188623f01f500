package io.github.pytree4j.tests.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Commits the schemas of compiled classes, as {@code pytree4j schema dump} does. */
final class Schemas {
    private static final Pattern VERSION = Pattern.compile("\"version\": ([0-9]+)");

    private Schemas() {}

    static void commit(Path classes, Path folder) throws IOException {
        for (Path schema : compiled(classes)) {
            String text = Files.readString(schema);
            Matcher version = VERSION.matcher(text);
            if (version.find() && !version.group(1).equals("0")) {
                Path home = folder.resolve(schema.getFileName().toString().replace(".json", ""));
                Files.createDirectories(home);
                Files.writeString(home.resolve(version.group(1) + ".json"), text);
            }
        }
    }

    private static List<Path> compiled(Path classes) throws IOException {
        try (Stream<Path> files = Files.list(classes.resolve("META-INF").resolve("pytree4j"))) {
            return files.toList();
        }
    }
}
