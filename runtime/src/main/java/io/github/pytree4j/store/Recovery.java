package io.github.pytree4j.store;

import io.github.pytree4j.storage.FileInfo;
import io.github.pytree4j.storage.OpenFile;
import io.github.pytree4j.storage.Storage;
import io.github.pytree4j.store.Manifests.Held;
import io.github.pytree4j.store.SideFolder.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Brings to its end what saves before this one have begun: what was committed is finished, what was not is deleted, and so are the
 * manifests of checkpoints that are gone. To be called under the lock, when nobody else is writing.
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
            if (SideFolder.isUnfinished(name) || (owner.isPresent() && isGone(owner.get()))) {
                files.storage().delete(side.path().resolve(name));
            } else if (next.isPresent()) {
                settle(side.directory().resolve(next.get()));
            }
        }
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
        FileInfo info = there.get();
        Optional<Held> owner = manifests.all().stream()
                .filter(held -> held.manifest().checkpoint().isOf(info))
                .findFirst();
        if (owner.isEmpty() && manifests.haveSize(info.size())) {
            try (OpenFile open = storage.open(target)) {
                owner = manifests.of(new ContentCheck(open).measure());
            }
        }
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
}
