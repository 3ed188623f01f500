package io.github.pytree4j.benchmarks.trees;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that a benchmark fills. */
public final class Folders {
    private Folders() {}

    /** Deletes {@code folder} with all that is in it, if it is there. */
    public static void delete(Path folder) throws IOException {
        for (Path path : contents(folder)) {
            Files.delete(path);
        }
    }

    /** Returns once all that is in {@code folder} is on the disk. */
    public static void sync(Path folder) throws IOException {
        for (Path path : contents(folder)) {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** The bytes of all files in {@code folder}. */
    public static long size(Path folder) throws IOException {
        long size = 0;
        for (Path path : contents(folder)) {
            size += Files.isRegularFile(path) ? Files.size(path) : 0;
        }
        return size;
    }

    /** What is in a folder, each before the folder that it is in, and the folder itself last. */
    private static List<Path> contents(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
