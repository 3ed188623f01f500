package io.github.pytree4j.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Where the user's classes are, typed as for {@code java}: directories and jars, and {@code lib/*} for all jars of a directory. Unlike
 * there, an entry that is not there is an error: it would only show as a class that is missing.
 *
 * @param entries directories and jars, in order
 */
record ClassPath(List<Path> entries) {
    private static final String ALL_JARS = "*";

    ClassPath {
        entries = List.copyOf(entries);
    }

    /** The entries for a class loader. */
    URL[] urls() {
        return entries.stream().map(ClassPath::url).toArray(URL[]::new);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what the user typed. */
    static final class Converter implements ITypeConverter<ClassPath> {
        @Override
        public ClassPath convert(String text) {
            List<Path> entries = new ArrayList<>();
            for (String entry : text.split(File.pathSeparator, -1)) {
                add(entry, entries);
            }
            if (entries.isEmpty()) {
                throw new TypeConversionException("the class path is empty");
            }
            return new ClassPath(entries);
        }

        private static void add(String text, List<Path> entries) {
            if (text.isEmpty()) {
                // Between two separators, or after the last: a variable that is not set.
                return;
            }
            if (text.equals(ALL_JARS) || text.endsWith("/" + ALL_JARS) || text.endsWith(File.separator + ALL_JARS)) {
                Path folder = path(text.substring(0, text.length() - 1));
                entries.addAll(jarsIn(folder));
                return;
            }
            Path entry = path(text);
            requireClasses(entry);
            entries.add(entry);
        }

        private static Path path(String text) {
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }

        private static List<Path> jarsIn(Path folder) {
            List<Path> jars = new ArrayList<>();
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.{jar,JAR}")) {
                found.forEach(jars::add);
            } catch (IOException e) {
                throw new TypeConversionException("cannot list the jars in " + folder + ": " + e);
            }
            jars.sort(null);
            return jars;
        }

        private static void requireClasses(Path entry) {
            if (Files.isDirectory(entry)) {
                return;
            }
            if (Files.notExists(entry)) {
                throw new TypeConversionException("there is no " + entry + ", which the class path names");
            }
            if (CheckpointLocation.isPipeOrDevice(entry)) {
                throw new TypeConversionException(entry + " is neither a directory of classes nor a jar");
            }
            try (ZipFile jar = new ZipFile(entry.toFile())) {
                jar.size();
            } catch (IOException e) {
                throw new TypeConversionException(
                        entry + " is neither a directory of classes nor a jar that can be read: " + e.getMessage());
            }
        }
    }
}
