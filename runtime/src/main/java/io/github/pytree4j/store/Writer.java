package io.github.pytree4j.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What this program is called in manifests. */
public final class Writer {
    private static final String RESOURCE = "version.properties";

    private static final String NAME = "pytree4j " + version();

    private Writer() {}

    /** Name and version. */
    public static String name() {
        return NAME;
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = Writer.class.getResourceAsStream(RESOURCE)) {
            properties.load(Objects.requireNonNull(in, "the runtime's jar lacks " + RESOURCE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
