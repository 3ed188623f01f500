package io.github.pytree4j.stream;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which records a checkpoint was made of. Immutable.
 *
 * @param versions the version of each record's class that has one, by the class's binary name
 * @param variants where one of several records could stand, the binary name of the one that did, by its path
 */
public record StoredRecords(Map<String, Integer> versions, Map<String, String> variants) {
    /** Nothing is known. */
    public static final StoredRecords UNKNOWN = new StoredRecords(Map.of(), Map.of());

    public StoredRecords {
        versions = Map.copyOf(versions);
        variants = Map.copyOf(variants);
    }

    /** The version that the class of a record had, 0 where it had none or nobody knows. */
    public int versionOf(Class<?> record) {
        return versions.isEmpty() ? 0 : versions.getOrDefault(record.getName(), 0);
    }

    /** The class of the record at a place where several could stand, if that is known. */
    public @Nullable String variantAt(KeyPath path) {
        return variants.isEmpty() ? null : variants.get(path.toString());
    }
}
