package io.github.pytree4j.state;

import io.github.pytree4j.errors.MigrationException;
import io.github.pytree4j.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Changes that bring old state up to date. They are built at run time from {@link Patch}es, and applied in order to the
 * raw state of every checkpoint before it is decoded. Each has a condition on the state itself. So it also works for files
 * that Flax wrote, and does nothing to state that is up to date.
 *
 * <p>Immutable, and as safe for use by several threads as the conditions and patches that it was given.
 */
public final class Migrations {
    private static final Migrations NONE = new Migrations(List.of());

    /**
     * @param when the condition in words
     */
    private record Migration(String when, Predicate<StateDict> condition, List<Patch> patches) {}

    private final List<Migration> migrations;

    private Migrations(List<Migration> migrations) {
        this.migrations = migrations;
    }

    /** No changes. */
    public static Migrations none() {
        return NONE;
    }

    /** Collects migrations, in the order in which they are to be applied. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether there are no migrations. */
    public boolean isEmpty() {
        return migrations.isEmpty();
    }

    /**
     * The state after every migration whose condition it meets; {@code state} itself stays as it is.
     *
     * @throws MigrationException if a condition or a patch throws an exception, which is the cause
     */
    public StateDict migrate(StateDict state) {
        StateDict migrated = Required.argument(state, "state").copy();
        for (int i = 0; i < migrations.size(); i++) {
            Migration migration = migrations.get(i);
            String name = "migration " + (i + 1) + " (" + migration.when + ")";
            if (isMet(migration, migrated, name)) {
                apply(migration.patches, migrated, name);
            }
        }
        return migrated;
    }

    private static boolean isMet(Migration migration, StateDict state, String name) {
        try {
            return migration.condition.test(state);
        } catch (RuntimeException e) {
            throw new MigrationException(name + ", in its condition: " + Text.messageOf(e), e);
        }
    }

    private static void apply(List<Patch> patches, StateDict state, String name) {
        for (int i = 0; i < patches.size(); i++) {
            try {
                patches.get(i).apply(state);
            } catch (RuntimeException e) {
                String patch = ", patch " + (i + 1) + " of " + patches.size() + ": ";
                String why = e instanceof RulesException rules ? rules.text() : Text.messageOf(e);
                throw new MigrationException(name + patch + why, e);
            }
        }
    }

    /** Collects migrations in the order in which they are to be applied. Belongs to one thread. */
    public static final class Builder {
        private final List<Migration> migrations = new ArrayList<>();

        private Builder() {}

        /**
         * Applies {@code patches} where nothing stands at {@code path}.
         *
         * @param path as {@link StatePath#parse} reads it
         * @throws IllegalArgumentException if it is not the text of a path
         */
        public Builder whenMissing(String path, Patch... patches) {
            StatePath parsed = StatePath.parse(path);
            return add("when " + parsed.abbreviated() + " is missing", state -> !state.contains(parsed), patches);
        }

        /**
         * Applies {@code patches} where something stands at {@code path}.
         *
         * @param path as {@link StatePath#parse} reads it
         * @throws IllegalArgumentException if it is not the text of a path
         */
        public Builder whenPresent(String path, Patch... patches) {
            StatePath parsed = StatePath.parse(path);
            return add("when " + parsed.abbreviated() + " is present", state -> state.contains(parsed), patches);
        }

        /** Applies {@code patches} to state that meets the condition after all migrations before this one. */
        public Builder when(Predicate<StateDict> condition, Patch... patches) {
            return add("with a condition in code", Required.argument(condition, "condition"), patches);
        }

        private Builder add(String when, Predicate<StateDict> condition, Patch... patches) {
            Required.argument(patches, "patches");
            Arrays.asList(patches).forEach(patch -> Required.argument(patch, "a patch"));
            migrations.add(new Migration(when, condition, List.of(patches)));
            return this;
        }

        /** The migrations collected so far. */
        public Migrations build() {
            return new Migrations(List.copyOf(migrations));
        }
    }
}
