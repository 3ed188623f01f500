package io.github.pytree4j.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Brings what one version of a record stored up to the next version. On a static method of the record, that its package can
 * see, returns nothing, throws no checked exception, and takes the record's own {@code StateDict}; and, if it wants to, a
 * {@code MigrationContext}, which says where the record stands and of which checkpoint.
 *
 * <pre>{@code
 * @PyTreeDataclass(version = 2)
 * record TrainState(long step, NdArray weights) {
 *     @PyTreeMigration(from = 1)
 *     static void nameWeights(StateDict state) {
 *         state.rename(StatePath.of("kernel"), "weights");
 *     }
 * }
 * }</pre>
 *
 * <p>A restore calls the methods of all versions since the stored one, oldest first, wherever the record stands, each with the
 * dict as its version stored it, and records in it as their versions stored them: they are brought up to date after it. After each
 * method come the renames, additions and removals that the annotations of the record say. What it changes is a copy; the
 * checkpoint stays as it is.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface PyTreeMigration {

    /** The version that the method takes, 1 or more and lower than the record's own. */
    int from();
}
