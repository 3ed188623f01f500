package io.github.pytree4j.store;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.StringValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How arrays are spelled in a manifest. There can be millions of files, so that they are kept in columns: each folder once, with how
 * many files are in it, and the names of all in one text.
 */
final class StoredArraysForm {
    private static final String ARRAYS = "arrays";
    private static final char BETWEEN_NAMES = '\n';
    private static final long LOW_32_BITS = 0xffff_ffffL;

    private StoredArraysForm() {}

    /** Adds nothing where there are no arrays. */
    static void write(StoredArrays arrays, StateDict into) {
        if (arrays.isEmpty()) {
            return;
        }
        List<StateValue> folders = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        StringBuilder names = new StringBuilder();
        String last = null;
        for (StoredFile file : arrays.files()) {
            String folder = folderOf(file.path());
            if (folder.equals(last)) {
                counts.set(counts.size() - 1, counts.get(counts.size() - 1) + 1);
            } else {
                folders.add(new StringValue(folder));
                counts.add(1L);
                last = folder;
            }
            names.append(names.isEmpty() ? "" : BETWEEN_NAMES).append(nameOf(file.path()));
        }
        List<StoredFile> files = arrays.files();
        into.put(
                ARRAYS,
                new StateDict()
                        .put("generation", arrays.generation())
                        .put("folders", new StateList(folders))
                        .put(
                                "counts",
                                NdArray.of(counts.stream()
                                        .mapToLong(Long::longValue)
                                        .toArray()))
                        .put("names", names.toString())
                        .put(
                                "sizes",
                                NdArray.of(files.stream()
                                        .mapToLong(StoredFile::size)
                                        .toArray()))
                        .put(
                                "crc32cs",
                                NdArray.of(files.stream()
                                        .mapToInt(file -> (int) file.crc32c())
                                        .toArray())));
    }

    private static String folderOf(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String nameOf(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.isEmpty() || name.indexOf(BETWEEN_NAMES) >= 0) {
            throw new IllegalArgumentException("expected the path of a file, found '" + path + "'");
        }
        return name;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException or java.util.NoSuchElementException if it is not of that form
     */
    static StoredArrays read(StateDict from) {
        if (!from.contains(ARRAYS)) {
            return StoredArrays.NONE;
        }
        StateDict state = from.dict(ARRAYS);
        List<StateValue> folders = state.list("folders").items();
        long[] counts = state.array("counts").toLongs();
        List<String> names = split(state.string("names"));
        long[] sizes = state.array("sizes").toLongs();
        long[] checksums = state.array("crc32cs").toLongs();
        if (counts.length != folders.size()
                || Arrays.stream(counts).anyMatch(count -> count < 0 || count > names.size())
                || Arrays.stream(counts).sum() != names.size()
                || sizes.length != names.size()
                || checksums.length != names.size()) {
            throw new IllegalArgumentException("the files of its arrays do not fit together");
        }
        List<StoredFile> files = new ArrayList<>(names.size());
        for (int folder = 0; folder < counts.length; folder++) {
            if (!(folders.get(folder) instanceof StringValue path)) {
                throw new IllegalArgumentException("the folders of its arrays have no names");
            }
            for (long i = 0; i < counts[folder]; i++) {
                int at = files.size();
                String file = path.value() + names.get(at);
                requireWithin(file);
                files.add(new StoredFile(file, sizes[at], checksums[at] & LOW_32_BITS));
            }
        }
        String generation = state.string("generation");
        if (!ArraysFolder.isGeneration(generation)) {
            throw new IllegalArgumentException("its arrays are of no generation");
        }
        return new StoredArrays(generation, files);
    }

    /** A manifest may come from a stranger. */
    private static void requireWithin(String file) {
        if (file.startsWith("/") || file.indexOf('\\') >= 0 || ("/" + file + "/").contains("/../")) {
            throw new IllegalArgumentException("a file of its arrays is in another folder");
        }
    }

    private static List<String> split(String names) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = names.indexOf(BETWEEN_NAMES); end >= 0; end = names.indexOf(BETWEEN_NAMES, start)) {
            parts.add(names.substring(start, end));
            start = end + 1;
        }
        parts.add(names.substring(start));
        return parts;
    }
}
