package io.github.pytree4j.codec;

import io.github.pytree4j.state.MigrationContext;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StatePath;
import java.util.function.Consumer;

/** One change of what a version of a record stored. Those that annotations say leave alone what a migration has done already. */
sealed interface Change {

    /** Makes the change. */
    void apply(StateDict state, MigrationContext context, DefaultValues defaults);

    /** What it does, as messages name it. */
    String description();

    /** A method with {@code @PyTreeMigration}. */
    record Migrate(String method, RecordMigration migration) implements Change {
        @Override
        public void apply(StateDict state, MigrationContext context, DefaultValues defaults) {
            migration.migrate(state, context);
        }

        @Override
        public String description() {
            return method + "()";
        }
    }

    /** A key has another name. */
    record Rename(String from, String to) implements Change {
        @Override
        public void apply(StateDict state, MigrationContext context, DefaultValues defaults) {
            if (state.contains(from) && !state.contains(to)) {
                state.rename(StatePath.of(from), to);
            }
        }

        @Override
        public String description() {
            return from + " is now " + to;
        }
    }

    /** A key is no longer stored. */
    record Remove(String key) implements Change {
        @Override
        public void apply(StateDict state, MigrationContext context, DefaultValues defaults) {
            if (state.contains(key)) {
                state.remove(key);
            }
        }

        @Override
        public String description() {
            return key + " is dropped";
        }
    }

    /** A key is new. */
    record Fill(String key, Consumer<StateSink> value) implements Change {
        @Override
        public void apply(StateDict state, MigrationContext context, DefaultValues defaults) {
            if (!state.contains(key)) {
                state.put(key, defaults.write(value));
            }
        }

        @Override
        public String description() {
            return key + " is added";
        }
    }
}
