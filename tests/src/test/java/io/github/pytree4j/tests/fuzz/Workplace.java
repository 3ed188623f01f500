package io.github.pytree4j.tests.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the targets have their checkpoints: a folder that a process makes for itself and for those that it starts. */
final class Workplace {
    /** Names the folder to a process that was started. */
    static final String PROPERTY = "pytree4j.fuzz.folder";

    private static final Path ROOT = givenOrFresh();

    private Workplace() {}

    private static Path givenOrFresh() {
        String given = System.getProperty(PROPERTY);
        try {
            if (given != null) {
                return Path.of(given);
            }
            Path fresh = Files.createTempDirectory("pytree4j-fuzz");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(fresh)));
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path root() {
        return ROOT;
    }

    static Path folder(String name) {
        try {
            return Files.createDirectories(ROOT.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file that may be there already, and is cut last: some file systems wait for the disk after one cut to nothing. */
    static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.truncate(bytes.length);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
