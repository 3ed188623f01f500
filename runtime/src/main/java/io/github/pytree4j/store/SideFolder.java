package io.github.pytree4j.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * The folder {@code .pytree4j} in a checkpoint directory, which Flax does not look at, and the names in it, which the ends tell
 * apart: unfinished files and folders, the writers' lock, and for each checkpoint its manifest, that of the one that is about to take
 * its place, a note while its arrays change, and the marker by which a file system without atomic renames commits.
 *
 * @param directory the checkpoint directory
 */
record SideFolder(Path directory) {
    private static final String NAME = ".pytree4j";
    private static final String LOCK = "lock";
    private static final String UNFINISHED = ".tmp";

    /** What can stand beside a checkpoint, under its name and one of these ends. */
    enum Side {
        MANIFEST(".manifest"),
        NEXT_MANIFEST(".manifest-new"),
        ARRAYS(".arrays"),
        MARKER(".commit");

        private final String end;

        Side(String end) {
            this.end = end;
        }

        /** The checkpoint that a file of this name stands beside, if it is of this kind. */
        Optional<String> checkpointOf(String name) {
            return name.endsWith(end) ? Optional.of(name.substring(0, name.length() - end.length())) : Optional.empty();
        }
    }

    /** The folder beside {@code checkpoint}. */
    static SideFolder of(Path checkpoint) {
        return new SideFolder(checkpoint.toAbsolutePath().resolveSibling(""));
    }

    Path path() {
        return directory.resolve(NAME);
    }

    Path lock() {
        return path().resolve(LOCK);
    }

    /** A name for an unfinished file that nothing has yet. */
    Path newUnfinished() {
        return path().resolve(UUID.randomUUID() + UNFINISHED);
    }

    static boolean isUnfinished(String name) {
        return name.endsWith(UNFINISHED);
    }

    Path beside(Path checkpoint, Side side) {
        return path().resolve(checkpoint.getFileName() + side.end);
    }
}
