package io.github.pytree4j.store;

import io.github.pytree4j.storage.FileInfo;
import io.github.pytree4j.store.SideFolder.Side;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Puts a finished file in the place of a checkpoint by a rename. The manifest of the new file is published before, beside that of the
 * old one, and takes its place afterwards: so at each moment, the file that is there has a manifest that fits.
 *
 * @param side beside the checkpoint
 * @param files where all of it is
 */
record AtomicCommit(SideFolder side, SideFiles files) {

    /**
     * Publishes {@code unfinished}.
     *
     * @throws AtomicMoveNotSupportedException if this file system cannot rename in one step; nothing has changed then
     * @throws PublishedException if something failed after that
     * @throws IOException if something failed before; what was there still is
     */
    void publish(Path unfinished, Path target, Described described, ArraysSave arrays) throws IOException {
        adopt(target);
        arrays.announce();
        Path next = side.beside(target, Side.NEXT_MANIFEST);
        files.publish(side.newUnfinished(), next, own -> ManifestForm.toBytes(described.in(own)));
        try {
            arrays.place();
            files.storage().replace(unfinished, target);
        } catch (IOException e) {
            files.deleteAfter(e, next);
            throw e;
        }
        try {
            files.storage().sync(SideFiles.folderOf(target));
            files.storage().replace(next, side.beside(target, Side.MANIFEST));
        } catch (IOException e) {
            throw new PublishedException(e);
        }
    }

    /**
     * Gives a file that another program wrote a manifest before it is replaced, so that it cannot be taken for a damaged new one
     * should the replacing not come to its end.
     */
    private void adopt(Path target) throws IOException {
        Optional<FileInfo> there = files.storage().find(target);
        if (there.isEmpty()) {
            return;
        }
        // The last save gave its manifest its name, which need not have become lasting before that is given to another.
        files.storage().sync(side.path());
        Manifests manifests = Manifests.of(files.storage(), target);
        FileInfo info = there.get();
        boolean ours = manifests.all().stream()
                .anyMatch(held -> held.manifest().checkpoint().isOf(info));
        if (ours) {
            return;
        }
        if (!manifests.isEmpty() && !new Judgement(files.storage(), target).isOfAnotherProgram(info, manifests)) {
            // A copy, or damaged: either way its manifest is to go on speaking for it.
            return;
        }
        Described found = Described.found(files.storage(), target);
        files.publish(
                side.newUnfinished(), side.beside(target, Side.MANIFEST), own -> ManifestForm.toBytes(found.in(own)));
    }
}
