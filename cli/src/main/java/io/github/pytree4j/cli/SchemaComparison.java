package io.github.pytree4j.cli;

import io.github.pytree4j.cli.CheckedSchema.Status;
import io.github.pytree4j.processor.comparison.CommittedSchemas;
import io.github.pytree4j.processor.comparison.SchemaChange;
import io.github.pytree4j.processor.comparison.SchemaChanges;
import io.github.pytree4j.processor.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares compiled schemas with the committed ones, record by record. */
final class SchemaComparison {
    private final SortedMap<String, Schema> compiled;
    private final SortedSet<String> committedRecords;
    private final Map<String, SortedMap<Integer, Schema>> committed = new HashMap<>();
    private final Map<String, List<String>> problems = new HashMap<>();

    /** @param problems where it is told which committed files cannot be used; their records are not compared */
    SchemaComparison(SortedMap<String, Schema> compiled, CommittedSchemas folder, List<String> problems) {
        this.compiled = compiled;
        this.committedRecords = folder.records(problem -> problems.add(problem.text()));
        SortedSet<String> all = new TreeSet<>(compiled.keySet());
        all.addAll(committedRecords);
        for (String record : all) {
            List<String> own = new ArrayList<>();
            committed.put(record, folder.of(record, problem -> own.add(problem.text())));
            this.problems.put(record, own);
            problems.addAll(own);
        }
    }

    /** All that could be compared, in the order of their names. */
    List<CheckedSchema> all() {
        List<CheckedSchema> checked = new ArrayList<>();
        new TreeMap<>(committed).forEach((record, versions) -> {
            if (problems.getOrDefault(record, List.of()).isEmpty()) {
                Schema schema = compiled.get(record);
                checked.add(schema == null ? gone(record, versions) : compare(schema, versions));
            }
        });
        return checked;
    }

    private static CheckedSchema compare(Schema schema, SortedMap<Integer, Schema> versions) {
        int version = schema.version();
        int newest = versions.isEmpty() ? 0 : versions.lastKey();
        Schema since = versions.get(newest);
        List<SchemaChange> changes = since == null ? List.of() : SchemaChanges.between(since, schema);
        Status status = status(version, newest, changes);
        return new CheckedSchema(schema.record(), version, newest, status, changes, List.of());
    }

    private static Status status(int version, int newest, List<SchemaChange> changes) {
        if (version < newest) {
            return Status.LOWERED;
        } else if (version > newest) {
            return Status.NOT_COMMITTED;
        } else if (version == 0) {
            return Status.UNVERSIONED;
        }
        return changes.stream().anyMatch(SchemaChange::asksForVersion) ? Status.CHANGED : Status.COMMITTED;
    }

    private CheckedSchema gone(String record, SortedMap<Integer, Schema> versions) {
        Schema last = versions.get(versions.lastKey());
        List<String> successors = compiled.values().stream()
                .filter(schema -> !committedRecords.contains(schema.record()))
                .filter(schema -> storesTheSame(last, schema))
                .map(Schema::record)
                .toList();
        return new CheckedSchema(record, 0, versions.lastKey(), Status.GONE, List.of(), successors);
    }

    /** A record without fields stores what any other such does, which says nothing. */
    private static boolean storesTheSame(@Nullable Schema last, Schema schema) {
        return last != null
                && !last.stored().isEmpty()
                && SchemaChanges.between(last, schema).stream().noneMatch(SchemaChange::asksForVersion);
    }
}
