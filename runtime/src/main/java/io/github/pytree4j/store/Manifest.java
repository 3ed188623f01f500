package io.github.pytree4j.store;

import java.time.Instant;

/**
 * What is known of a published checkpoint. It belongs to the file of its name that has this content, wherever both were moved or
 * copied to.
 *
 * @param content its bytes
 * @param adopted whether these were found there when a save was about to replace them, instead of being saved by us
 * @param checkpoint which file it was when it was written
 * @param own which file the manifest itself was written into
 * @param savedAt when it was written
 * @param provenance what the save told of itself
 * @param arrays those that were saved beside it; none where they were found
 */
record Manifest(
        Measured content,
        boolean adopted,
        Identity checkpoint,
        Identity own,
        Instant savedAt,
        Provenance provenance,
        StoredArrays arrays) {}
