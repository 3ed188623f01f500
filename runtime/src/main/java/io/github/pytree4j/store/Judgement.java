package io.github.pytree4j.store;

import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.errors.DamagedRange;
import io.github.pytree4j.storage.FileInfo;
import io.github.pytree4j.storage.OpenFile;
import io.github.pytree4j.storage.Storage;
import io.github.pytree4j.store.Manifests.Held;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Whether a checkpoint is the one that its manifests speak of. What matches by content is whole, wherever it stands. What does not is
 * damaged, or another program's: that is told only where the manifest is still the file that it was written into, and the
 * checkpoint certainly is not.
 *
 * @param storage where it stands
 * @param path the checkpoint
 */
record Judgement(Storage storage, Path path) {
    /** Clocks of file systems tick this coarsely at most. */
    private static final Duration TICK = Duration.ofSeconds(2);

    /** The manifest that has the content of this open file. */
    Optional<Held> match(OpenFile file, Manifests manifests) throws IOException {
        if (manifests.isEmpty()) {
            return Optional.empty();
        }
        if (!manifests.haveSize(file.size())) {
            return Optional.empty();
        }
        return manifests.of(new ContentCheck(file).measure());
    }

    /**
     * The verdict on an open file that matches none of its manifests.
     *
     * @throws CorruptCheckpointException if it is damaged, or that cannot be told any more
     */
    Verdict mismatch(OpenFile file, Manifests manifests) throws IOException {
        if (manifests.isEmpty()) {
            return Verdict.NO_MANIFEST;
        }
        if (!manifests.damaged().isEmpty()) {
            throw new CorruptCheckpointException(manifests.damaged().get(0));
        }
        if (isOfAnotherProgram(file.info(), manifests)) {
            return Verdict.REPLACED;
        }
        Held held = manifests.all().stream()
                .filter(one -> one.manifest().checkpoint().isOf(file.info()))
                .findFirst()
                .orElse(manifests.all().get(0));
        Measured written = held.manifest().content();
        ContentCheck check = new ContentCheck(file);
        List<DamagedRange> damage = check.damage(written);
        String message = path + " is damaged: " + check.inWords(written, damage)
                + "; restore another step, or copy it here again. If another program wrote it over the one that was"
                + " saved, which cannot be told any more, delete " + held.file() + " to restore it unverified";
        throw new CorruptCheckpointException(message, damage);
    }

    /** The manifest that speaks for an open file that is not to be compared, if any does. */
    Optional<Held> likely(OpenFile file, Manifests manifests) throws IOException {
        Optional<Held> likely = manifests.likely(file.info());
        return likely.isPresent() && isOfAnotherProgram(file.info(), manifests) ? Optional.empty() : likely;
    }

    /** Whether all but the bytes of large arrays is as this manifest says, so that these can wait until they are used. */
    boolean canWait(OpenFile file, Held likely) throws IOException {
        Manifest manifest = likely.manifest();
        return !manifest.adopted()
                && manifest.content().ranges().stream().anyMatch(LeafRange::payload)
                && new ContentCheck(file).isWholeButForPayloads(manifest.content());
    }

    /** Whether another program put a file of its own in the place of ours. */
    boolean isOfAnotherProgram(FileInfo checkpoint, Manifests manifests) throws IOException {
        boolean timesCount = timesCount();
        boolean copied = timesCount
                && checkpoint.modified().isBefore(checkpoint.created().minus(TICK));
        return !copied
                && manifests.all().stream()
                        .allMatch(held ->
                                held.isInPlace() && held.manifest().checkpoint().isSurelyNot(checkpoint, timesCount));
    }

    /**
     * Whether the file system keeps when a file was made. Where it does not, that is said to be when it was last changed, also of
     * our folder, which changes with each save.
     */
    private boolean timesCount() throws IOException {
        Optional<FileInfo> folder = storage.find(SideFolder.of(path).path());
        return folder.isPresent()
                && folder.get().created().isBefore(folder.get().modified());
    }
}
