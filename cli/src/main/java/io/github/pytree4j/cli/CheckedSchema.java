package io.github.pytree4j.cli;

import io.github.pytree4j.processor.comparison.SchemaChange;
import java.util.List;

/**
 * A record, compared with what is committed of it.
 *
 * @param record its binary name
 * @param version its version as it is compiled; 0 if it has none, or is gone
 * @param since the newest committed version, with which it is compared; 0 if none is committed
 * @param changes what has changed since that
 * @param successors for a record that is gone, those that store the same and are not committed: it may have their name now
 */
record CheckedSchema(
        String record, int version, int since, Status status, List<SchemaChange> changes, List<String> successors) {

    /** What came out. */
    enum Status {
        /** Nothing has changed that asks for a version. */
        COMMITTED(false),
        /** It has no version, and nobody asks for one. */
        UNVERSIONED(false),
        /** It stores something else under the same version. */
        CHANGED(true),
        /** Its version is newer than all that are committed. */
        NOT_COMMITTED(true),
        /** A newer version is committed. */
        LOWERED(true),
        /** It is committed, but not among the compiled ones. */
        GONE(true);

        private final boolean stale;

        Status(boolean stale) {
            this.stale = stale;
        }
    }

    CheckedSchema {
        changes = List.copyOf(changes);
        successors = List.copyOf(successors);
    }

    /** Whether somebody has to do something. */
    boolean isStale() {
        return status.stale;
    }
}
