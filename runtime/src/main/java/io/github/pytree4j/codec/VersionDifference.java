package io.github.pytree4j.codec;

import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.StatePath;
import java.util.List;
import java.util.stream.Collectors;

/** Says that a record is of a version from which no way leads to that of today. */
final class VersionDifference {
    private VersionDifference() {}

    /** It is of a later version. */
    static Difference newer(StatePath path, RecordFields fields, int stored) {
        String expected = fields.displayName()
                + (fields.version() == 0 ? " without a version" : " of version " + fields.version() + " at most");
        return of(path, expected, "version " + stored + ", saved by a newer program than this");
    }

    /** It may be of several versions, or is of one that is not known. */
    static Difference of(StatePath path, RecordFields fields, RecordHistory history, List<Integer> found) {
        if (found.size() == 1) {
            return of(
                    path,
                    fields.displayName() + " of a version that it has a history of (" + history.names() + ", "
                            + fields.version() + ")",
                    "version " + found.get(0));
        }
        String versions =
                found.stream().map(version -> Integer.toString(version)).collect(Collectors.joining(" or "));
        return of(
                path,
                "a record whose version can be told",
                "the keys of version " + versions + " of " + fields.displayName()
                        + ", and no manifest that says which: builder.assume(" + fields.displayName() + ".class, "
                        + found.get(0) + ") does");
    }

    private static Difference of(StatePath path, String expected, String found) {
        return new Difference(path, Difference.Type.VERSION, expected, found);
    }
}
