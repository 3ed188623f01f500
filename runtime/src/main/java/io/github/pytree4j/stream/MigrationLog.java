package io.github.pytree4j.stream;

import io.github.pytree4j.state.StatePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which records a restore has brought up to date. */
public final class MigrationLog {
    private static final int KEPT_PATHS = 100;

    /** Null as long as there is none: most restores bring nothing up to date. */
    private @Nullable Map<Key, Entry> entries;

    private record Key(Class<?> record, int from) {}

    private static final class Entry {
        final int to;
        final List<String> changes;
        final List<StatePath> paths = new ArrayList<>();
        long count;

        Entry(int to, List<String> changes) {
            this.to = to;
            this.changes = changes;
        }
    }

    /**
     * All records of one class and version.
     *
     * @param record their class
     * @param from the version that was stored
     * @param to the version of the class
     * @param changes what was done, in order
     * @param count how many there were
     * @param paths where the first of them stand
     */
    public record Migrated(
            Class<?> record, int from, int to, List<String> changes, long count, List<StatePath> paths) {}

    /** Whether there are none. */
    boolean isEmpty() {
        return entries == null;
    }

    /**
     * A record has been brought up to date.
     *
     * @param changes what was done, in order
     */
    public void add(Class<?> record, int from, int to, Supplier<List<String>> changes, KeyPath path) {
        if (entries == null) {
            entries = new LinkedHashMap<>();
        }
        Entry entry = entries.computeIfAbsent(new Key(record, from), key -> new Entry(to, changes.get()));
        entry.count++;
        if (entry.paths.size() < KEPT_PATHS) {
            entry.paths.add(path.toStatePath());
        }
    }

    /** What has been done so far, in the order in which it was first done. */
    public List<Migrated> migrated() {
        if (entries == null) {
            return List.of();
        }
        return entries.entrySet().stream()
                .map(entry -> new Migrated(
                        entry.getKey().record(),
                        entry.getKey().from(),
                        entry.getValue().to,
                        entry.getValue().changes,
                        entry.getValue().count,
                        List.copyOf(entry.getValue().paths)))
                .toList();
    }
}
