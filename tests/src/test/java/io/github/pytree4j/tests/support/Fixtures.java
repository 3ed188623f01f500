package io.github.pytree4j.tests.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files that real Flax wrote. */
public final class Fixtures {
    private Fixtures() {}

    /** The bytes of a checkpoint, such as {@code guide.msgpack}. */
    public static byte[] bytes(String name) {
        try (InputStream in = Fixtures.class.getResourceAsStream("/flax/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no fixture " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a checkpoint into a directory, as if Flax had written it there. */
    public static Path copy(String name, Path directory, String fileName) {
        try {
            return Files.write(directory.resolve(fileName), bytes(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
