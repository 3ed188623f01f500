package io.github.pytree4j.store;

import io.github.pytree4j.storage.FileInfo;
import io.github.pytree4j.storage.Storage;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A folder with all that is in it: a checkpoint of Orbax, arrays. Follows no links.
 *
 * @param storage where it is
 * @param root the folder; may also be a file, or not there
 */
record FolderTree(Storage storage, Path root) {

    /** Deletes all of it. */
    void delete() throws IOException {
        Optional<FileInfo> info = storage.findLink(root);
        if (info.filter(FileInfo::isFolder).isPresent()) {
            for (String name : names()) {
                new FolderTree(storage, root.resolve(name)).delete();
            }
        }
        storage.delete(root);
    }

    private List<String> names() throws IOException {
        try {
            return storage.names(root);
        } catch (NoSuchFileException e) {
            // A process of a save that was given up has deleted it as well.
            return List.of();
        }
    }
}
