package io.github.pytree4j.samples.evolution;

import java.nio.file.Path;

/** Where the versions of the class are. */
final class Versions {
    static final int NEWEST = 4;
    static final Path CLASSES = Path.of("target", "evolution");
    static final Path FLAX_FILE = Path.of("evolution", "flax", "version2.msgpack");

    private Versions() {}

    /** Those that Maven has compiled. */
    static Path classes(int version) {
        return CLASSES.resolve("v" + version);
    }

    static Path sources(int version) {
        return Path.of("evolution", "v" + version, "java", "example");
    }

    static Path schemas(int version) {
        return Path.of("evolution", "v" + version, "schemas");
    }
}
