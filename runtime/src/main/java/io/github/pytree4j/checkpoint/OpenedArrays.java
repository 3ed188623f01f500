package io.github.pytree4j.checkpoint;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.store.StoredPlace;
import io.github.pytree4j.stream.ArrayReferences;

/**
 * Opens the arrays beside a checkpoint.
 *
 * @param store opens them
 * @param place the checkpoint
 * @param checksums of their files
 */
record OpenedArrays(ArrayStore store, StoredPlace place, FileChecksums checksums) implements ArrayReferences {

    @Override
    public ExternalArray open(StatePath where, String path) {
        place.requireCommittedArrays();
        return store.open(place.arraysFolder(), path, checksums);
    }

    @Override
    public boolean readsWhole() {
        return store.readsWhole();
    }

    @Override
    public boolean isPartial() {
        return store.isPartial();
    }
}
