package io.github.pytree4j.tests.damage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** How a directory of checkpoints comes to where it is restored from. */
enum Passage {
    /** It stays where it was saved. */
    IN_PLACE {
        @Override
        Path take(Path directory) {
            return directory;
        }
    },

    /** As {@code cp -r} copies it: every file is new, and so are its times. */
    COPIED {
        @Override
        Path take(Path directory) throws IOException {
            Path copy = Files.createDirectories(directory.resolveSibling("copy"));
            for (Path path : below(directory)) {
                Path to = copy.resolve(directory.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(path, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return copy;
        }
    },

    /** Packed and unpacked: every file is new, and has the times of before, to the second. */
    ARCHIVED {
        @Override
        Path take(Path directory) throws IOException {
            Path unpacked = Files.createDirectories(directory.resolveSibling("unpacked"));
            unpack(packed(directory), unpacked);
            return unpacked;
        }
    };

    /** Where the directory is then. */
    abstract Path take(Path directory) throws IOException;

    private static byte[] packed(Path directory) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Path path : below(directory)) {
                boolean folder = Files.isDirectory(path);
                ZipEntry entry = new ZipEntry(directory.relativize(path) + (folder ? "/" : ""));
                entry.setLastModifiedTime(seconds(Files.getLastModifiedTime(path)));
                zip.putNextEntry(entry);
                if (!folder) {
                    Files.copy(path, zip);
                }
            }
        }
        return archive.toByteArray();
    }

    private static void unpack(byte[] archive, Path directory) throws IOException {
        Deque<Map.Entry<Path, FileTime>> times = new ArrayDeque<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path to = directory.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(zip, to, StandardCopyOption.REPLACE_EXISTING);
                }
                times.push(Map.entry(to, entry.getLastModifiedTime()));
            }
        }
        // The time of a folder changes with what is put into it.
        for (Map.Entry<Path, FileTime> time : times) {
            Files.setLastModifiedTime(time.getKey(), time.getValue());
        }
    }

    private static FileTime seconds(FileTime time) {
        return FileTime.from(time.toInstant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** All that is in a directory, folders before what they hold. */
    private static List<Path> below(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(path -> !path.equals(directory)).toList();
        }
    }
}
