package io.github.pytree4j.codec;

import io.github.pytree4j.state.MigrationContext;
import io.github.pytree4j.state.StateDict;

/** Brings the state of one record up from one version of its class to the next; a method with {@code @PyTreeMigration}. */
@FunctionalInterface
public interface RecordMigration {

    /**
     * Changes {@code state}, which is a copy of the checkpoint's.
     *
     * @throws RuntimeException if it does not have what the change needs
     */
    void migrate(StateDict state, MigrationContext context);
}
