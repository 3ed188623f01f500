package io.github.pytree4j.multihost.zarr;

import io.github.pytree4j.errors.CheckpointIOException;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.storage.FileInfo;
import io.github.pytree4j.storage.FileInfo.Kind;
import io.github.pytree4j.storage.Storage;
import io.github.pytree4j.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where an array is, which never is outside of its checkpoint: its path comes from a file that anybody may have written. Symbolic links
 * are not followed, since one cannot tell where they lead once the checkpoint has been copied.
 *
 * @param storage where the checkpoint is
 * @param root the folder of the checkpoint's arrays
 * @param path where in it the array is; empty, or names with single slashes between them
 */
record ArrayPlace(Storage storage, Path root, String path) {
    private static final int MAX_PATH = 4096;
    private static final int MAX_NAME_BYTES = 255;
    private static final int PRINTED = 200;

    /**
     * @param path as the checkpoint's own file says it
     * @throws CorruptCheckpointException if it is none within the folder
     */
    static ArrayPlace of(Storage storage, Path root, String path) {
        List<String> names = new ArrayList<>();
        for (String name : path.split("/", -1)) {
            // Flax joins keys with slashes, empty ones, too, and its file system takes two slashes for one.
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        boolean isWithin = path.length() <= MAX_PATH
                && !path.startsWith("/")
                && path.indexOf('\\') < 0
                && path.indexOf('\0') < 0
                && names.stream().allMatch(ArrayPlace::isName);
        ArrayPlace place = new ArrayPlace(storage, root, String.join("/", names));
        try {
            if (isWithin && place.folder().normalize().startsWith(root.normalize())) {
                return place;
            }
        } catch (InvalidPathException e) {
            // The file system does not know such names.
        }
        throw new CorruptCheckpointException("the checkpoint has an array at the path " + Text.quoted(path, PRINTED)
                + ": expected a path within the folder " + root + ", of names of at most " + MAX_NAME_BYTES
                + " bytes with slashes between them and without \"..\", found one that is not; "
                + "the file is damaged, or not to be trusted");
    }

    private static boolean isName(String name) {
        return !name.equals(".")
                && !name.equals("..")
                && name.getBytes(StandardCharsets.UTF_8).length <= MAX_NAME_BYTES;
    }

    /** The folder of the array. */
    Path folder() {
        return resolve(path);
    }

    private Path resolve(String inRoot) {
        return inRoot.isEmpty()
                ? root
                : root.resolve(inRoot.replace("/", root.getFileSystem().getSeparator()));
    }

    /** The path, in the folder of the checkpoint's arrays, of a file of the array. */
    String pathOf(String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }

    /** A file of the array. */
    Path file(String name) {
        return resolve(pathOf(name));
    }

    /**
     * Looks for the metadata, from the folder of all arrays on; empty if it is not there.
     *
     * @throws CorruptCheckpointException if it is no file, or a link leads to it
     */
    Optional<FileInfo> findMetadata() throws IOException {
        return find(root, ZarrMetadata.FILE, pathOf(ZarrMetadata.FILE));
    }

    /**
     * Looks for a chunk in the folder of the array, which has been found; empty if it is not there.
     *
     * @throws CorruptCheckpointException if it is no file, or a link leads to it
     */
    Optional<FileInfo> findChunk(String name) throws IOException {
        return find(folder(), name, name);
    }

    private Optional<FileInfo> find(Path from, String name, String way) throws IOException {
        Optional<FileInfo> info = Optional.empty();
        Path at = from;
        String[] steps = way.split("/", -1);
        for (int i = 0; i < steps.length; i++) {
            at = at.resolve(steps[i]);
            info = storage.findLink(at);
            if (info.isEmpty()) {
                return info;
            }
            Kind expected = i == steps.length - 1 ? Kind.FILE : Kind.FOLDER;
            if (info.get().kind() == Kind.LINK) {
                throw new CorruptCheckpointException(
                        label() + ": " + at + " is a symbolic link, and may lead out of the"
                                + " checkpoint; replace it with what it leads to, as cp -L does");
            }
            if (info.get().kind() != expected) {
                throw corrupt(name, expected == Kind.FILE ? "a file" : "a file in folders", at + " is something else");
            }
        }
        return info;
    }

    /** What messages call the array. */
    String label() {
        return "array " + Text.quoted(path, PRINTED);
    }

    /** What messages call a file of the array. */
    String label(String name) {
        return label() + ", file " + Text.plain(file(name).toString(), PRINTED * 2);
    }

    /** Says that a file is damaged. */
    CorruptCheckpointException corrupt(String name, String expected, String found) {
        return new CorruptCheckpointException(label(name) + ": expected " + expected + ", found " + found
                + "; restore another step, or copy this one again from where it is whole");
    }

    /** Says that the array is not read, and what to do. */
    UnsupportedFormatException unsupported(String what, String advice) {
        return new UnsupportedFormatException(
                label(ZarrMetadata.FILE) + ": " + what + ", which is not read; " + advice);
    }

    /** Says that the file system failed. */
    CheckpointIOException failed(String name, IOException cause) {
        return new CheckpointIOException(label(name) + " cannot be read: " + Text.messageOf(cause), cause);
    }
}
