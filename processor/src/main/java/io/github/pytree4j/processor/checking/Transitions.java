package io.github.pytree4j.processor.checking;

import io.github.pytree4j.processor.model.ComponentModel;
import io.github.pytree4j.processor.model.DefaultValue;
import io.github.pytree4j.processor.model.Evolution;
import io.github.pytree4j.processor.model.History;
import io.github.pytree4j.processor.model.History.Change;
import io.github.pytree4j.processor.model.RecordModel;
import io.github.pytree4j.processor.schema.Schema;
import io.github.pytree4j.processor.schema.SchemaField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What leads from each older version of a record to the next. */
final class Transitions {
    private Transitions() {}

    /**
     * Those between committed versions, oldest first; the last leads to the record of today.
     *
     * @param older the schemas of the versions before, oldest first
     */
    static List<Transition> between(RecordModel model, List<Schema> older, Schema today) {
        List<Transition> transitions = new ArrayList<>();
        for (int i = 0; i < older.size(); i++) {
            Schema after = i + 1 < older.size() ? older.get(i + 1) : today;
            transitions.add(new Transition(model, older.get(i), after, today));
        }
        return transitions;
    }

    /** The history of a record, for its codec. */
    static History history(RecordModel model, List<Transition> committed) {
        SortedMap<Integer, History.Version> versions = new TreeMap<>();
        for (Transition transition : committed) {
            List<String> keys = transition.before().stored().stream()
                    .map(SchemaField.Stored::key)
                    .toList();
            int version = transition.before().version();
            versions.put(version, new History.Version(version, Optional.of(keys), transition.changes()));
        }
        if (committed.isEmpty() && isSilent(model)) {
            return History.NONE;
        }
        int oldest = committed.isEmpty() ? model.version() : versions.firstKey();
        for (int version = 1; version < oldest; version++) {
            versions.put(version, new History.Version(version, Optional.empty(), uncommitted(model, version)));
        }
        return new History(List.copyOf(versions.values()));
    }

    /** Whether the record says nothing of what was before. */
    private static boolean isSilent(RecordModel model) {
        Evolution evolution = model.evolution();
        return evolution.migrations().isEmpty()
                && evolution.removed().isEmpty()
                && model.stored().stream()
                        .allMatch(component -> component.formerKeys().isEmpty()
                                && component
                                        .defaultValue()
                                        .filter(DefaultValue.Given.class::isInstance)
                                        .isEmpty());
    }

    /** Nobody knows in which version a key has come or gone: what annotations say is done after the last migration. */
    private static List<Change> uncommitted(RecordModel model, int version) {
        List<Change> changes = new ArrayList<>();
        model.evolution().migrations().stream()
                .filter(migration -> migration.from() == version)
                .forEach(migration -> changes.add(new Change.Migrate(migration)));
        if (version == model.version() - 1) {
            for (ComponentModel.Stored component : model.stored()) {
                component.formerKeys().forEach(key -> changes.add(new Change.Rename(key, component.key())));
            }
            model.evolution().removed().forEach(key -> changes.add(new Change.Remove(key)));
            model.stored().stream()
                    .filter(component -> component.defaultValue().isPresent())
                    .forEach(component -> changes.add(new Change.Fill(component.key(), component)));
        }
        return changes;
    }
}
