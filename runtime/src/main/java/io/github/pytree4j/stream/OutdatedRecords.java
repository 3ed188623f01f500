package io.github.pytree4j.stream;

import io.github.pytree4j.text.ClassNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What to tell, besides the differences themselves, of a restore whose records have versions. */
public final class OutdatedRecords {
    /** How many classes are named. */
    private static final int NAMED = 10;

    /** The oldest version of each; null as long as there is none, as of the next, since most restores meet none. */
    private @Nullable Map<String, Integer> oldest;

    private @Nullable Set<String> unrecognized;
    private int root;

    /** Whether there are none. */
    boolean isEmpty() {
        return oldest == null && unrecognized == null;
    }

    /** The record that is the whole tree is of this version. */
    public void root(int version) {
        root = version;
    }

    /** {@code " (version 2)"}, or nothing if the tree is no record with a version. */
    public String rootVersion() {
        return root == 0 ? "" : " (version " + root + ")";
    }

    /** A record was stored in an older version of its class, from which nothing is said to lead to that of today. */
    public void add(String record, int stored) {
        if (oldest == null) {
            oldest = new LinkedHashMap<>();
        }
        oldest.merge(record, stored, Math::min);
    }

    /** Nothing says of which version a record is, and its keys are those of none. */
    public void addUnrecognized(String record) {
        if (unrecognized == null) {
            unrecognized = new LinkedHashSet<>();
        }
        unrecognized.add(record);
    }

    /**
     * What to do about them, a line each.
     *
     * @param migrated which records were brought up to date, and yet there are differences
     */
    public List<String> advice(MigrationLog migrated) {
        List<String> advice = new ArrayList<>();
        migrated.migrated().stream()
                .limit(NAMED)
                .map(entry -> ClassNames.of(entry.record()) + " was brought up from version " + entry.from()
                        + ": what it lacks or has too much after that, its @PyTreeMigration has to change, or formerly,"
                        + " orElse and removed have to say.")
                .forEach(advice::add);
        (oldest == null ? Map.<String, Integer>of() : oldest).forEach((record, version) -> {
            if (advice.size() < NAMED) {
                advice.add("Version " + version + " of " + record + " was saved: add @PyTreeMigration(from = " + version
                        + ") to " + record + ", or say with @PyTreeField(formerly, orElse) and"
                        + " @PyTreeDataclass(removed) what has changed.");
            }
        });
        (unrecognized == null ? Set.<String>of() : unrecognized)
                .stream()
                        .limit(NAMED)
                        .map(record -> "Nothing tells which version of " + record + " was saved: builder.assume("
                                + record + ".class, version) does.")
                        .forEach(advice::add);
        return advice;
    }
}
