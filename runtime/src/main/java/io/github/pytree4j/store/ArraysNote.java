package io.github.pytree4j.store;

import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.storage.OpenFile;
import io.github.pytree4j.storage.Storage;
import io.github.pytree4j.store.SideFolder.Side;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Says that the folder of a checkpoint's arrays is being changed, so that after a crash there may be some that belong to no checkpoint.
 * It is there before the first change, and until the last one is done.
 *
 * @param generation of the arrays that are to be there afterwards
 * @param hasArrays whether there are to be any
 */
record ArraysNote(String generation, boolean hasArrays) {
    /** Of a checkpoint that is to be deleted, or that has no arrays any more. */
    static final ArraysNote NO_ARRAYS = new ArraysNote("", false);

    private static final String GENERATION_KEY = "generation";
    private static final String ARRAYS_KEY = "arrays";

    /** Writes it, lastingly. */
    void write(SideFiles files, SideFolder side, Path checkpoint) throws IOException {
        Path file = side.beside(checkpoint, Side.ARRAYS);
        files.storage().delete(file);
        files.writeKnowing(
                file,
                own -> Envelope.seal(
                        new StateDict().put(GENERATION_KEY, generation).put(ARRAYS_KEY, hasArrays)));
        files.storage().sync(side.path());
    }

    /** The note of a checkpoint; empty if there is none, or none that is whole: then nothing has been changed yet. */
    static Optional<ArraysNote> read(Storage storage, SideFolder side, Path checkpoint) throws IOException {
        Path file = side.beside(checkpoint, Side.ARRAYS);
        try (OpenFile open = storage.open(file)) {
            StateDict state = Envelope.open(Manifests.bytes(open, file), file);
            ArraysNote note = new ArraysNote(state.string(GENERATION_KEY), state.bool(ARRAYS_KEY));
            return ArraysFolder.isGeneration(note.generation()) ? Optional.of(note) : Optional.empty();
        } catch (NoSuchFileException
                | CorruptCheckpointException
                | UnsupportedFormatException
                | NoSuchElementException
                | IllegalStateException
                | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether these are the arrays that were to be there. */
    boolean isOf(StoredArrays arrays) {
        return hasArrays != arrays.isEmpty() && generation.equals(arrays.generation());
    }
}
