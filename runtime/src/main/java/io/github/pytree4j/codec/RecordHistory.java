package io.github.pytree4j.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the versions of a record before this one stored, and what leads from each to the next. Generated codecs hold one for each
 * record that has changed. Immutable.
 */
public final class RecordHistory {
    private final List<PastVersion> versions;

    private RecordHistory(List<PastVersion> versions) {
        this.versions = versions;
    }

    /** Collects versions, oldest first. */
    public static Builder builder() {
        return new Builder();
    }

    /** The versions, oldest first. */
    List<PastVersion> versions() {
        return versions;
    }

    /** One version of those there were; null if it is not known. */
    @Nullable
    PastVersion version(int number) {
        for (PastVersion version : versions) {
            if (version.number() == number) {
                return version;
            }
        }
        return null;
    }

    /** Whether nothing has to be done between two versions, so that one need not know which of them it is. */
    boolean areAlike(int older, int newer) {
        return versions.stream()
                .filter(version -> version.number() >= older && version.number() < newer)
                .allMatch(version -> version.changes().isEmpty());
    }

    /** The versions as messages list them. */
    String names() {
        return versions.stream()
                .map(version -> Integer.toString(version.number()))
                .collect(Collectors.joining(", "));
    }

    /**
     * Collects versions, oldest first, and after each what leads to the next; the changes are made in this order. Belongs to one
     * thread.
     */
    public static final class Builder {
        private final List<PastVersion> versions = new ArrayList<>();
        private int number;
        private @Nullable Set<String> keys;
        private List<Change> changes = new ArrayList<>();

        private Builder() {}

        /**
         * A version that stored these keys, so that it is recognised by them.
         *
         * @throws IllegalArgumentException if it is not newer than the one before
         */
        public Builder version(int version, String... keys) {
            return begin(version, Set.of(keys));
        }

        /**
         * A version of which no more is known than that it was.
         *
         * @throws IllegalArgumentException if it is not newer than the one before
         */
        public Builder unknownVersion(int version) {
            return begin(version, null);
        }

        private Builder begin(int version, @Nullable Set<String> keysOfVersion) {
            if (version <= number) {
                throw new IllegalArgumentException("expected a version over " + number + ", found " + version);
            }
            end();
            number = version;
            keys = keysOfVersion;
            changes = new ArrayList<>();
            return this;
        }

        private void end() {
            if (number > 0) {
                versions.add(new PastVersion(number, keys, List.copyOf(changes)));
            }
        }

        /** From the version that was begun last to the next, a method with {@code @PyTreeMigration} is called. */
        public Builder migrate(String method, RecordMigration migration) {
            Objects.requireNonNull(migration, "the migration is null");
            return add(new Change.Migrate(method, migration));
        }

        /** From the version that was begun last to the next, a key has another name. */
        public Builder rename(String from, String to) {
            return add(new Change.Rename(from, to));
        }

        /** From the version that was begun last to the next, a key is dropped. */
        public Builder remove(String key) {
            return add(new Change.Remove(key));
        }

        /**
         * From the version that was begun last to the next, a key is added, unless a migration did so.
         *
         * @param value writes the value, one and no more
         */
        public Builder orElse(String key, Consumer<StateSink> value) {
            Objects.requireNonNull(value, "the value is null");
            return add(new Change.Fill(key, value));
        }

        private Builder add(Change change) {
            if (number == 0) {
                throw new IllegalArgumentException("a change needs the version before it");
            }
            changes.add(change);
            return this;
        }

        /** The history of the versions so far. */
        public RecordHistory build() {
            end();
            RecordHistory history = new RecordHistory(List.copyOf(versions));
            versions.clear();
            number = 0;
            return history;
        }
    }
}
