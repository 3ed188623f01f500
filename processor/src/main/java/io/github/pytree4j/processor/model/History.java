package io.github.pytree4j.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * The older versions of a record, oldest first, and what leads from each to the next.
 *
 * @param versions the older versions; none if the record has a first version only, or none
 */
public record History(List<Version> versions) {
    /** There was nothing before. */
    public static final History NONE = new History(List.of());

    public History {
        versions = List.copyOf(versions);
    }

    /**
     * One version.
     *
     * @param number the version
     * @param keys the keys that it stored, in order; nothing if its schema is not committed
     * @param changes what leads to the next version, in order
     */
    public record Version(int number, Optional<List<String>> keys, List<Change> changes) {
        public Version {
            keys = keys.map(List::copyOf);
            changes = List.copyOf(changes);
        }
    }

    /** One change from a version to the next. */
    public sealed interface Change {
        /** A method is called. */
        record Migrate(Evolution.Migration migration) implements Change {}

        /** A key has another name. */
        record Rename(String from, String to) implements Change {}

        /** A key is dropped. */
        record Remove(String key) implements Change {}

        /**
         * A key is added.
         *
         * @param key the key of that version
         * @param component the component of today that it belongs to, which has a default value
         */
        record Fill(String key, ComponentModel.Stored component) implements Change {}
    }

    public boolean isEmpty() {
        return versions.isEmpty();
    }
}
