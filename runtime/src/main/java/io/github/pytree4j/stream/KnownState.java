package io.github.pytree4j.stream;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of state besides the state itself. Immutable.
 *
 * @param records which records it was made of
 * @param assumed the versions of records of which nothing is stored, as the caller says, by the class's binary name
 * @param origin of which checkpoint it is
 * @param isStored whether it was stored, so that a record may be of any version; in memory it is of today's if it can be
 * @param isChanged whether something has changed it since
 * @param arrays opens the arrays that are stored beside it
 */
public record KnownState(
        StoredRecords records,
        Map<String, Integer> assumed,
        Origin origin,
        boolean isStored,
        boolean isChanged,
        ArrayReferences arrays) {
    /** Of state that was made in memory. */
    public static final KnownState IN_MEMORY =
            new KnownState(StoredRecords.UNKNOWN, Map.of(), Origin.UNKNOWN, false, false, ArrayReferences.NONE);

    public KnownState {
        assumed = Map.copyOf(assumed);
    }

    /** The version of a record: as it is stored, or else as the caller says; 0 where nobody knows. */
    public int versionOf(Class<?> record, List<String> formerNames) {
        int stored = versionOf(records.versions(), record, formerNames);
        return stored > 0 ? stored : versionOf(assumed, record, formerNames);
    }

    private static int versionOf(Map<String, Integer> versions, Class<?> record, List<String> formerNames) {
        if (versions.isEmpty()) {
            return 0;
        }
        Integer version = versions.get(record.getName());
        for (int i = 0; version == null && i < formerNames.size(); i++) {
            version = versions.get(formerNames.get(i));
        }
        return version == null ? 0 : version;
    }

    /** The class of the record at a place where several could stand, if that is known. */
    public @Nullable String variantAt(KeyPath path) {
        return isChanged ? null : records.variantAt(path);
    }
}
