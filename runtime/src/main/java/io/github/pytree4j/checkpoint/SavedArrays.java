package io.github.pytree4j.checkpoint;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.format.ExternalArrays;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.store.ArraysContent;
import io.github.pytree4j.store.StoredFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The arrays of one save, on their way from the tree to the files beside the checkpoint's own. */
final class SavedArrays implements ExternalArrays, ArraysContent {
    private final SharedSave shared;
    private String prefix = "";
    private boolean any;

    SavedArrays(SharedSave shared) {
        this.shared = shared;
    }

    @Override
    public void willBeIn(String generation) {
        prefix = generation.isEmpty() ? "" : generation + "/";
    }

    @Override
    public String add(StatePath where, ExternalArray array) {
        any = true;
        return prefix + shared.add(where, array);
    }

    /** The whole tree has been seen: waits until the other processes have seen theirs, too. */
    void agree() {
        shared.agree();
    }

    @Override
    public boolean isEmpty() {
        return !any;
    }

    @Override
    public List<StoredFile> writeTo(Path folder) throws IOException {
        return shared.writeAll(folder).stream()
                .map(file -> new StoredFile(file.path(), file.size(), file.crc32c()))
                .toList();
    }
}
