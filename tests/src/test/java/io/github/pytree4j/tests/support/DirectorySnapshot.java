package io.github.pytree4j.tests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that is in a directory: folders, and files with their bytes. Two are equal when nothing has changed.
 *
 * @param entries relative paths, and "folder" or the bytes as text
 */
public record DirectorySnapshot(Map<String, String> entries) {

    public static DirectorySnapshot of(Path directory) {
        Map<String, String> entries = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) walk::iterator) {
                String name = directory.relativize(path).toString();
                entries.put(name, Files.isRegularFile(path) ? hex(path) : "folder");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DirectorySnapshot(entries);
    }

    private static String hex(Path file) throws IOException {
        return HexFormat.of().formatHex(Files.readAllBytes(file));
    }
}
