package io.github.pytree4j.store;

import io.github.pytree4j.storage.OpenFile;
import io.github.pytree4j.storage.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A manifest that has not been written into a file yet.
 *
 * @param content the bytes of the checkpoint
 * @param adopted whether they were found, not saved
 * @param checkpoint which file that is
 * @param savedAt when it was written
 * @param provenance what the save told of itself
 * @param arrays those that were saved beside it
 */
record Described(
        Measured content,
        boolean adopted,
        Identity checkpoint,
        Instant savedAt,
        Provenance provenance,
        StoredArrays arrays) {

    /** Of a file that another program wrote. */
    static Described found(Storage storage, Path file) throws IOException {
        try (OpenFile open = storage.open(file)) {
            return new Described(
                    new ContentCheck(open).measure(),
                    true,
                    Identity.of(open.info()),
                    open.info().modified(),
                    Provenance.UNKNOWN,
                    StoredArrays.NONE);
        }
    }

    /** The manifest, told which file it is going to be in. */
    Manifest in(Identity own) {
        return new Manifest(content, adopted, checkpoint, own, savedAt, provenance, arrays);
    }
}
