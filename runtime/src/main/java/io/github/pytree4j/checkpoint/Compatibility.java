package io.github.pytree4j.checkpoint;

import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.stream.Examination;
import io.github.pytree4j.stream.MigrationLog;
import io.github.pytree4j.stream.Restoration;
import io.github.pytree4j.text.ClassNames;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether a checkpoint fits a target or a class, and what has to be done to it first. Immutable.
 *
 * @param checkpoint the checkpoint, as messages name it
 * @param target what it should fit, as messages name it
 * @param migrations which records are brought up to date, in the order in which they are met
 * @param differences what does not fit then; nothing if it can be restored
 * @param unseen where nobody can tell without a target; the first 100 of these places
 */
public record Compatibility(
        String checkpoint,
        String target,
        List<Migrated> migrations,
        List<Difference> differences,
        List<StatePath> unseen) {

    /** What becomes of a checkpoint. */
    public enum Verdict {
        /** It can be restored as it is. */
        AS_IS,
        /** It can be restored after some of its records have been brought up to date, which a restore does. */
        AFTER_MIGRATION,
        /** It cannot be restored. */
        INCOMPATIBLE
    }

    /**
     * The records of one class that were stored in one version.
     *
     * @param record the class, as messages name it
     * @param from the version that was stored
     * @param to the version of today
     * @param changes what is done to each, in order, in words
     * @param count how many there are
     * @param paths where they stand; the first 100 of them
     */
    public record Migrated(String record, int from, int to, List<String> changes, long count, List<StatePath> paths) {
        public Migrated {
            changes = List.copyOf(changes);
            paths = List.copyOf(paths);
        }

        /** {@code Layer from version 1 to 3 at ./layers/0 and 11 more places: name is now label}. */
        @Override
        public String toString() {
            String where = paths.isEmpty() ? "" : " at " + paths.get(0).abbreviated();
            String more = count > 1 ? " and " + (count - 1) + (count == 2 ? " more place" : " more places") : "";
            return record + " from version " + from + " to " + to + where + more
                    + (changes.isEmpty() ? "" : ": " + String.join(", ", changes));
        }
    }

    public Compatibility {
        migrations = List.copyOf(migrations);
        differences = List.copyOf(differences);
        unseen = List.copyOf(unseen);
    }

    static Compatibility of(Path file, String target, Restoration restoration, List<Difference> differences) {
        Examination examination = restoration.examination();
        return new Compatibility(
                file.getFileName().toString(),
                target,
                restoration.migrations().migrated().stream()
                        .map(Compatibility::migrated)
                        .toList(),
                differences,
                examination == null ? List.of() : examination.unseen());
    }

    private static Migrated migrated(MigrationLog.Migrated entry) {
        return new Migrated(
                ClassNames.of(entry.record()), entry.from(), entry.to(), entry.changes(), entry.count(), entry.paths());
    }

    /** What becomes of the checkpoint. */
    public Verdict verdict() {
        if (!differences.isEmpty()) {
            return Verdict.INCOMPATIBLE;
        }
        return migrations.isEmpty() ? Verdict.AS_IS : Verdict.AFTER_MIGRATION;
    }

    /** The verdict, and below it each migration and difference in a line. */
    @Override
    public String toString() {
        String first = checkpoint
                + switch (verdict()) {
                    case AS_IS -> " fits " + target + " as it is";
                    case AFTER_MIGRATION -> " fits " + target + " after migration";
                    case INCOMPATIBLE -> " does not fit " + target;
                };
        return first + lines("migrates", migrations) + lines("differs", differences) + lines("not seen", unseen);
    }

    private static String lines(String label, List<?> entries) {
        return entries.stream().map(entry -> "\n  " + label + "  " + entry).collect(Collectors.joining());
    }
}
