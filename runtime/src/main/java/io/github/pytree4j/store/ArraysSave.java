package io.github.pytree4j.store;

import io.github.pytree4j.storage.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The arrays of one save: written aside, put beside the checkpoint before its own file is, and the old ones deleted afterwards. Those
 * of a checkpoint that is there stay until then, the new ones in a generation of their own: so the rename of the checkpoint's own
 * file, which says where its arrays are, decides for both.
 *
 * <p>Where a folder cannot be renamed in one step, they are written where they are to be, and {@code commit_success.txt} last.
 */
final class ArraysSave {
    private final Storage storage;
    private final SideFolder side;
    private final SideFiles files;
    private final Path target;
    private final ArraysFolder folder;
    private final String generation;
    private final boolean replacesOthers;
    private StoredArrays stored = StoredArrays.NONE;
    private @Nullable Path aside;
    private boolean noted;
    private boolean placed;

    private ArraysSave(SideFolder side, SideFiles files, Path target, boolean replaces, boolean replacesOthers) {
        this.storage = files.storage();
        this.side = side;
        this.files = files;
        this.target = target;
        this.folder = ArraysFolder.of(storage, target);
        this.replacesOthers = replacesOthers;
        this.generation = replaces && replacesOthers ? ArraysFolder.newGeneration() : "";
    }

    /** Looks what is there; changes nothing. */
    static ArraysSave of(SideFolder side, SideFiles files, Path target) throws IOException {
        Storage storage = files.storage();
        return new ArraysSave(
                side,
                files,
                target,
                storage.find(target).isPresent(),
                ArraysFolder.of(storage, target).isThere());
    }

    /** The folder that the arrays are going to be in, in that of the checkpoint's arrays. */
    String generation() {
        return generation;
    }

    /** Writes them aside, if there are any. */
    StoredArrays write(ArraysContent content) throws IOException {
        if (content.isEmpty()) {
            return stored;
        }
        Path own = side.newUnfinished();
        aside = own;
        storage.makeFolder(own);
        if (canRename(own)) {
            stored = new StoredArrays(generation, content.writeTo(aside()));
        } else {
            stored = new StoredArrays(generation, writeInPlace(content));
        }
        return stored;
    }

    private Path aside() {
        Path own = aside;
        if (own == null) {
            throw new IllegalStateException("nothing has been written aside");
        }
        return own;
    }

    /** Whether this file system renames folders in one step, which is tried out with that folder. */
    private boolean canRename(Path own) throws IOException {
        Path other = side.newUnfinished();
        try {
            storage.replace(own, other);
            aside = other;
            return true;
        } catch (AtomicMoveNotSupportedException e) {
            storage.delete(own);
            aside = null;
            return false;
        }
    }

    private List<StoredFile> writeInPlace(ArraysContent content) throws IOException {
        announce(true);
        makeRoom();
        placed = true;
        Path place = folder.of(generation);
        storage.makeFolder(place);
        storage.sync(SideFiles.folderOf(place));
        List<StoredFile> written = new ArrayList<>(content.writeTo(place));
        byte[] text =
                ("Checkpoint commit was successful to " + folder.path().getFileName()).getBytes(StandardCharsets.UTF_8);
        if (!generation.isEmpty()
                && storage.find(folder.path().resolve(ArraysFolder.COMMIT_FILE)).isEmpty()) {
            writeText(folder.path(), text);
        }
        writeText(place, text);
        CRC32C checksum = new CRC32C();
        checksum.update(text);
        written.add(new StoredFile(ArraysFolder.COMMIT_FILE, text.length, checksum.getValue()));
        return written;
    }

    private void writeText(Path place, byte[] text) throws IOException {
        files.write(place.resolve(ArraysFolder.COMMIT_FILE), channel -> writeAll(channel, text));
        storage.sync(place);
    }

    private static void writeAll(WritableByteChannel channel, byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    /** Notes that arrays are going to change, unless there are none and will be none. */
    void announce() throws IOException {
        announce(!stored.isEmpty());
    }

    private void announce(boolean hasArrays) throws IOException {
        if (!noted && (replacesOthers || hasArrays)) {
            noted = true;
            ArraysNote note = hasArrays ? new ArraysNote(generation, true) : ArraysNote.NO_ARRAYS;
            note.write(files, side, target);
        }
    }

    /** Puts them beside the checkpoint, lastingly, unless they are there. */
    void place() throws IOException {
        if (stored.isEmpty() || placed) {
            return;
        }
        makeRoom();
        placed = true;
        Path place = folder.of(generation);
        storage.replace(aside(), place);
        storage.sync(SideFiles.folderOf(place));
    }

    /** Deletes arrays of a checkpoint that is not there: a save of another program that did not end. */
    private void makeRoom() throws IOException {
        if (generation.isEmpty()) {
            folder.delete("");
        }
    }

    /** Deletes what a save that failed has written of them; should that fail as well, the next save does it. */
    void takeBack(Throwable failure) {
        try {
            if (placed) {
                folder.delete(generation);
            }
            if (aside != null) {
                new FolderTree(storage, aside()).delete();
            }
            if (noted) {
                storage.delete(side.beside(target, SideFolder.Side.ARRAYS));
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Deletes what the checkpoint that is now there has superseded. */
    void settle() throws IOException {
        if (noted) {
            folder.keepOnly(stored);
            storage.delete(side.beside(target, SideFolder.Side.ARRAYS));
        }
    }
}
