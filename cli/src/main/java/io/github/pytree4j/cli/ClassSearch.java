package io.github.pytree4j.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** Looks through a class path for what the user may have meant by the name of a class that is not there. */
final class ClassSearch {
    /** How many names a message has. */
    private static final int NAMED = 10;

    /** More files are not looked at. */
    private static final int MAX_FILES = 200_000;

    /** How many letters may be others, missing or too many. */
    private static final int MAX_DISTANCE = 2;

    private static final String CLASS = ".class";

    private final ClassPath path;
    private final ClassLoader loader;
    private final List<Found> all;

    private record Found(Path entry, String name) {
        String simpleName() {
            return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
        }
    }

    /** @param loader of that class path */
    ClassSearch(ClassPath path, ClassLoader loader) {
        this.path = path;
        this.loader = loader;
        this.all = path.entries().stream().flatMap(ClassSearch::classesIn).toList();
    }

    /** What to do about a class that is not there, in words. */
    String adviceFor(String wanted) {
        Optional<Found> below = all.stream()
                .filter(found -> found.name().endsWith('.' + wanted) && !isLoadable(found.name()))
                .findFirst();
        if (below.isPresent()) {
            return "; it is in " + folderOf(below.get(), wanted) + ", which has to be on the class path itself";
        }
        List<String> alike = alike(wanted);
        if (!alike.isEmpty()) {
            return "; there " + (alike.size() == 1 ? "is " : "are ") + named(alike);
        }
        return records();
    }

    /** Whether that is its name: what lies in folders that are no packages has another one. */
    private boolean isLoadable(String name) {
        try {
            Class.forName(name, false, loader);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static Path folderOf(Found found, String wanted) {
        String folder = found.name().substring(0, found.name().length() - wanted.length() - 1);
        return found.entry().resolve(folder.replace('.', '/'));
    }

    /** The records that have a codec, in words. */
    String records() {
        Set<String> names = all.stream().map(Found::name).collect(Collectors.toCollection(HashSet::new));
        List<String> records = names.stream()
                .filter(name -> names.contains(codecOf(name)) && isLoadable(name))
                .sorted()
                .toList();
        if (records.isEmpty()) {
            return "; no record on the class path "
                    + path.entries().stream().map(Path::toString).collect(Collectors.joining(", ")) + " has a codec";
        }
        return "; " + (records.size() == 1 ? "the record with a codec there is " : "records with a codec there are ")
                + named(records);
    }

    private static String codecOf(String record) {
        int simple = record.lastIndexOf('.') + 1;
        return record.substring(0, simple) + record.substring(simple).replace('$', '_') + "Codec";
    }

    private List<String> alike(String wanted) {
        String simple = simpleNameOf(wanted);
        List<String> alike = new ArrayList<>();
        for (Found found : all) {
            if (areAlike(simple, found.simpleName().toLowerCase(Locale.ROOT))
                    && !alike.contains(found.name())
                    && isLoadable(found.name())) {
                alike.add(found.name());
            }
        }
        alike.sort(null);
        return alike;
    }

    private static String simpleNameOf(String wanted) {
        return wanted.substring(Math.max(wanted.lastIndexOf('.'), wanted.lastIndexOf('$')) + 1)
                .toLowerCase(Locale.ROOT);
    }

    /** Short names need to be equal: of three letters, two others make any word. */
    private static boolean areAlike(String wanted, String found) {
        int allowed = Math.min(MAX_DISTANCE, wanted.length() / 3);
        return Math.abs(wanted.length() - found.length()) <= allowed && distance(wanted, found) <= allowed;
    }

    /** Levenshtein's: how many letters have to be changed, added or removed. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    private static String named(List<String> names) {
        int more = names.size() - NAMED;
        return names.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private static Stream<Found> classesIn(Path entry) {
        try {
            return (Files.isDirectory(entry) ? filesIn(entry) : entriesOf(entry))
                    .stream()
                            .filter(name -> name.endsWith(CLASS)
                                    && !name.endsWith("-info" + CLASS)
                                    && !name.startsWith("META-INF/"))
                            .map(name -> name.substring(0, name.length() - CLASS.length())
                                    .replace('/', '.'))
                            .filter(name -> !ClassPathLoader.isShared(name))
                            .map(name -> new Found(entry, name));
        } catch (IOException | UncheckedIOException e) {
            // What cannot be listed cannot be suggested.
            return Stream.empty();
        }
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.limit(MAX_FILES)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private static List<String> entriesOf(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().limit(MAX_FILES).map(entry -> entry.getName()).toList();
        }
    }
}
