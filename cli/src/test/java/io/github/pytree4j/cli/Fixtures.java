package io.github.pytree4j.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The files that real Flax wrote. */
final class Fixtures {
    private static final String SUFFIX = ".msgpack";
    private static final Path RESOURCES = resources();

    private Fixtures() {}

    private static Path resources() {
        URL known = Objects.requireNonNull(Fixtures.class.getResource("/flax/guide.msgpack"), "no fixtures");
        return Path.of(URI.create(known.toString())).resolveSibling("..").normalize();
    }

    /** A checkpoint as Flax wrote it. */
    static Path checkpoint(String name) {
        return resource("flax/" + name + SUFFIX);
    }

    static Path resource(String name) {
        return RESOURCES.resolve(name);
    }

    /** The names of all checkpoints, in order. */
    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(resource("flax"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }

    /** Puts a checkpoint of each step into {@code directory}. */
    static void copyTo(Path directory, String... steps) throws IOException {
        for (String step : steps) {
            Files.copy(checkpoint("guide"), directory.resolve("checkpoint_" + step));
        }
    }

    /** A checkpoint without its last byte. */
    static Path truncated(Path directory) throws IOException {
        byte[] whole = Files.readAllBytes(checkpoint("guide"));
        return Files.write(directory.resolve("truncated"), Arrays.copyOf(whole, whole.length - 1));
    }
}
