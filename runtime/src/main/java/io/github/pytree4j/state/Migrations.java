package io.github.pytree4j.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Changes that bring old state up to date, built at run time from {@link Patch}es and applied, in order, to the raw
 * state of every checkpoint before it is decoded. Each has a condition on the state itself, so that it also works for
 * files that Flax wrote, and does nothing to state that is up to date.
 *
 * <p>Immutable.
 */
public final class Migrations {
    private static final Migrations NONE = new Migrations(List.of());

    private record Migration(Predicate<StateDict> condition, List<Patch> patches) {}

    private final List<Migration> migrations;

    private Migrations(List<Migration> migrations) {
        this.migrations = migrations;
    }

    /** No changes. */
    public static Migrations none() {
        return NONE;
    }

    public static Builder builder() {
        return new Builder();
    }

    public boolean isEmpty() {
        return migrations.isEmpty();
    }

    /** The state after every migration whose condition it meets; {@code state} itself stays as it is. */
    public StateDict migrate(StateDict state) {
        StateDict migrated = state.copy();
        for (Migration migration : migrations) {
            if (migration.condition.test(migrated)) {
                migration.patches.forEach(patch -> patch.apply(migrated));
            }
        }
        return migrated;
    }

    /** Collects migrations in the order in which they are to be applied. */
    public static final class Builder {
        private final List<Migration> migrations = new ArrayList<>();

        private Builder() {}

        /** Applies {@code patches} where nothing stands at {@code path} (see {@link StatePath#parse}). */
        public Builder whenMissing(String path, Patch... patches) {
            StatePath parsed = StatePath.parse(path);
            return when(state -> !state.contains(parsed), patches);
        }

        /** Applies {@code patches} where something stands at {@code path} (see {@link StatePath#parse}). */
        public Builder whenPresent(String path, Patch... patches) {
            StatePath parsed = StatePath.parse(path);
            return when(state -> state.contains(parsed), patches);
        }

        /** Applies {@code patches} to state that meets the condition after all migrations before this one. */
        public Builder when(Predicate<StateDict> condition, Patch... patches) {
            migrations.add(new Migration(condition, List.of(patches)));
            return this;
        }

        public Migrations build() {
            return new Migrations(List.copyOf(migrations));
        }
    }
}
