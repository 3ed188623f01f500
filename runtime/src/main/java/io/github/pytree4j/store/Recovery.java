package io.github.pytree4j.store;

import io.github.pytree4j.storage.FileInfo;
import io.github.pytree4j.storage.OpenFile;
import io.github.pytree4j.storage.Storage;
import io.github.pytree4j.store.Manifests.Held;
import io.github.pytree4j.store.SideFolder.Side;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Brings to its end what saves before this one have begun: what was committed is finished, what was not is deleted, and so are the
 * manifests and arrays of checkpoints that are gone. To be called under the lock, when nobody else is writing.
 *
 * @param side beside the checkpoints
 * @param files where all of it is
 */
record Recovery(SideFolder side, SideFiles files) {

    void run() throws IOException {
        for (String name : files.storage().names(side.path())) {
            Optional<String> committed = Side.MARKER.checkpointOf(name);
            if (committed.isPresent()) {
                finish(side.directory().resolve(committed.get()));
            }
        }
        List<String> left = files.storage().names(side.path());
        for (String name : left) {
            Optional<String> next = Side.NEXT_MANIFEST.checkpointOf(name);
            Optional<String> owner = next.isPresent() ? next : Side.MANIFEST.checkpointOf(name);
            if (SideFolder.isUnfinished(name)) {
                clearAway(side.path().resolve(name));
            } else if (owner.isPresent() && isGone(owner.get())) {
                files.storage().delete(side.path().resolve(name));
            } else if (next.isPresent()) {
                settle(side.directory().resolve(next.get()));
            }
        }
        for (String name : left) {
            Optional<String> changing = Side.ARRAYS.checkpointOf(name);
            if (changing.isPresent()) {
                settleArrays(side.directory().resolve(changing.get()));
            }
        }
    }

    /** Deletes what was never published. */
    private void clearAway(Path unfinished) throws IOException {
        try {
            new FolderTree(files.storage(), unfinished).delete();
        } catch (DirectoryNotEmptyException e) {
            // Processes of a save that was given up still write into it: a later save does it.
        }
    }

    /** Deletes the arrays that belong to no checkpoint, after a crash while they were being changed. */
    private void settleArrays(Path target) throws IOException {
        Storage storage = files.storage();
        Optional<ArraysNote> note = ArraysNote.read(storage, side, target);
        ArraysFolder arrays = ArraysFolder.of(storage, target);
        if (note.isPresent() && isGone(target.getFileName().toString())) {
            arrays.delete("");
        } else if (note.isPresent() && !settleArrays(target, note.get(), arrays)) {
            return;
        }
        storage.delete(side.beside(target, Side.ARRAYS));
    }

    /** Whether it is known which arrays are those of the checkpoint. */
    private boolean settleArrays(Path target, ArraysNote note, ArraysFolder arrays) throws IOException {
        Manifests manifests = Manifests.of(files.storage(), target);
        Optional<Held> owner = owner(target, files.info(target), manifests);
        if (owner.isPresent()
                && !owner.get().manifest().adopted()
                && note.isOf(owner.get().manifest().arrays())) {
            arrays.keepOnly(owner.get().manifest().arrays());
            return true;
        }
        if (owner.isEmpty() && !manifests.isEmpty()) {
            return false;
        }
        // What was there before is there still.
        if (note.hasArrays()) {
            arrays.delete(note.generation());
        }
        return true;
    }

    private boolean isGone(String checkpoint) throws IOException {
        return files.storage().findLink(side.directory().resolve(checkpoint)).isEmpty();
    }

    private void finish(Path target) throws IOException {
        Optional<CommitMarker> marker = CommitMarker.of(files.storage(), target);
        if (marker.isPresent()) {
            new MarkerCommit(side, files).finish(target, marker.get());
        } else {
            files.storage().delete(side.beside(target, Side.MARKER));
        }
    }

    /** Finds out which of two manifests is that of the checkpoint, which a crash has left in doubt. */
    private void settle(Path target) throws IOException {
        Storage storage = files.storage();
        Path current = side.beside(target, Side.MANIFEST);
        Path next = side.beside(target, Side.NEXT_MANIFEST);
        Manifests manifests = Manifests.of(storage, target);
        Optional<FileInfo> there = storage.find(target);
        if (there.isEmpty()
                || there.get().kind() != FileInfo.Kind.FILE
                || !manifests.damaged().isEmpty()) {
            return;
        }
        Optional<Held> owner = owner(target, there.get(), manifests);
        if (owner.isEmpty()) {
            // Damaged, or another program's: both stay, and say so.
            return;
        }
        if (owner.get().file().equals(next)) {
            storage.sync(side.directory());
            storage.replace(next, current);
        } else {
            storage.delete(next);
        }
    }

    /** The manifest that is that of the checkpoint. */
    private Optional<Held> owner(Path target, FileInfo info, Manifests manifests) throws IOException {
        Optional<Held> owner = manifests.all().stream()
                .filter(held -> held.manifest().checkpoint().isOf(info))
                .findFirst();
        if (owner.isEmpty() && info.kind() == FileInfo.Kind.FILE && manifests.haveSize(info.size())) {
            try (OpenFile open = files.storage().open(target)) {
                owner = manifests.of(new ContentCheck(open).measure());
            }
        }
        return owner;
    }
}
