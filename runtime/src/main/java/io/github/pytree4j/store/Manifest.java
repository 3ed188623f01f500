package io.github.pytree4j.store;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.StringValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.concurrent.TimeUnit;

/**
 * What a save knew about the file that it published. It is kept beside it, as a small state dict in the same format as the
 * checkpoint itself.
 *
 * @param size bytes of the file
 * @param crc32c its CRC32C
 * @param identity which file it was, as its file system tells files apart (on POSIX device and inode), and when it was
 *     made, since inodes are used again; a file that another program puts in its place has another one
 * @param savedAt when the save was, for people
 * @param ownIdentity which file the manifest itself is in; a copy of it is in another one
 */
record Manifest(long size, long crc32c, String identity, Instant savedAt, String ownIdentity) {
    private static final long FORMAT = 1;

    /** Describes the file that was just written; renaming it will not change that. */
    static Manifest of(Path file, ChecksumChannel written) throws IOException {
        String identity = identity(attributes(file));
        return new Manifest(written.size(), written.crc32c(), identity, Instant.now(), identity);
    }

    /** The same, told that {@code file} is where it is going to be written. */
    Manifest in(Path file) throws IOException {
        return new Manifest(size, crc32c, identity, savedAt, identity(attributes(file)));
    }

    /**
     * Whether another program put a file of its own in the place of ours, or our save crashed just before it did: the
     * manifest is where it was written, and the checkpoint is not the file that it was written for. In a copy of the
     * directory the manifest is a copy, too, and goes on speaking for the checkpoint beside it.
     *
     * @param checkpoint the attributes of the checkpoint as it is now
     * @param manifest those of the file that this manifest was read from
     */
    boolean isOfAnotherFile(BasicFileAttributes checkpoint, BasicFileAttributes manifest) {
        return ownIdentity.equals(identity(manifest)) && !identity.equals(identity(checkpoint));
    }

    /** Whether a name stood for the same file at two moments; if so, what was opened in between is that file. */
    static boolean isSameFile(BasicFileAttributes before, BasicFileAttributes after) {
        return identity(before).equals(identity(after));
    }

    /** Which file it is, as its file system tells files apart, and when it was made, since inodes are used again. */
    static String identity(BasicFileAttributes attributes) {
        return attributes.fileKey() + " " + attributes.creationTime().to(TimeUnit.MICROSECONDS);
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }

    byte[] toBytes() {
        StateDict dict = new StateDict()
                .put("pytree4j_manifest", FORMAT)
                .put("size", size)
                .put("crc32c", crc32c)
                .put("identity", identity)
                .put("saved_at", savedAt.toString())
                .put("own_identity", ownIdentity);
        return PyTrees.toBytes(dict);
    }

    /**
     * Reads what {@link #toBytes} made.
     *
     * @param file where the bytes are from, for messages
     */
    static Manifest parse(byte[] bytes, Path file) {
        try {
            if (!(PyTrees.rawFromBytes(bytes) instanceof StateDict dict)) {
                throw new CorruptCheckpointException("it is not a dict");
            }
            if (number(dict, "pytree4j_manifest") > FORMAT) {
                throw new UnsupportedFormatException(file + " was written by a newer version of pytree4j; use that, or"
                        + " delete the file to restore the checkpoint unverified");
            }
            return new Manifest(
                    number(dict, "size"),
                    number(dict, "crc32c"),
                    text(dict, "identity"),
                    Instant.parse(text(dict, "saved_at")),
                    text(dict, "own_identity"));
        } catch (CorruptCheckpointException | DateTimeParseException e) {
            throw new CorruptCheckpointException("the manifest " + file + " is damaged (" + e.getMessage()
                    + "); delete it to restore the checkpoint unverified");
        }
    }

    private static long number(StateDict dict, String key) {
        StateValue value = dict.get(key);
        if (value instanceof IntValue number && !number.beyondLong()) {
            return number.bits();
        }
        throw new CorruptCheckpointException("it has no number \"" + key + '"');
    }

    private static String text(StateDict dict, String key) {
        if (dict.get(key) instanceof StringValue text) {
            return text.value();
        }
        throw new CorruptCheckpointException("it has no text \"" + key + '"');
    }
}
