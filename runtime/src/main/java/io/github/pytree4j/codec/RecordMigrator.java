package io.github.pytree4j.codec;

import io.github.pytree4j.errors.MigrationException;
import io.github.pytree4j.state.MigrationContext;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.stream.Restoration;
import io.github.pytree4j.text.Text;
import java.util.List;

/**
 * Brings the state of one record up to date, version by version.
 *
 * @param restoration of which restore it is
 * @param codecs for values that are added
 */
record RecordMigrator(Restoration restoration, CodecRegistry codecs) {

    /**
     * Changes the state of a record.
     *
     * @param state of the version {@code from}; afterwards of that of today, its keys in the order of today
     * @throws MigrationException if a migration throws an exception
     */
    void migrate(StateDict state, RecordFields fields, RecordHistory history, int from) {
        List<PastVersion> way = history.versions().stream()
                .filter(version -> version.number() >= from)
                .toList();
        MigrationContext context = new MigrationContext(
                restoration.where(),
                restoration.known().origin().step(),
                restoration.known().origin().metrics(),
                restoration.known().origin().notes());
        for (int i = 0; i < way.size(); i++) {
            int next = i + 1 < way.size() ? way.get(i + 1).number() : fields.version();
            for (Change change : way.get(i).changes()) {
                apply(change, state, context, fields, way.get(i).number(), next);
            }
        }
        putInOrder(state, fields);
        restoration
                .migrations()
                .add(
                        fields.record(),
                        from,
                        fields.version(),
                        () -> way.stream()
                                .flatMap(version -> version.changes().stream())
                                .map(Change::description)
                                .toList(),
                        restoration.path());
    }

    private void apply(
            Change change, StateDict state, MigrationContext context, RecordFields fields, int version, int next) {
        try {
            change.apply(state, context, codecs);
        } catch (RuntimeException | StackOverflowError e) {
            // An overflow of the stack would count as one of the reader: a file that is nested too deeply.
            throw new MigrationException(
                    "cannot migrate " + context.path().abbreviated()
                            + (context.step().isEmpty() ? "" : " of step " + context.step()) + " from version "
                            + version + " to version "
                            + next
                            + " of " + fields.displayName() + ", where " + change.description() + ": "
                            + Text.messageOf(e),
                    e);
        }
    }

    /** Flax writes and expects the fields in their declared order; what is no field follows, and will be told. */
    private static void putInOrder(StateDict state, RecordFields fields) {
        for (int i = 0; i < fields.size(); i++) {
            moveToEnd(state, fields.key(i));
        }
        for (String key : List.copyOf(state.keys())) {
            if (fields.keys().indexOf(key, 0) < 0) {
                moveToEnd(state, key);
            }
        }
    }

    private static void moveToEnd(StateDict state, String key) {
        StateValue value = state.get(key);
        if (value != null) {
            state.remove(StatePath.of(key));
            state.put(key, value);
        }
    }
}
