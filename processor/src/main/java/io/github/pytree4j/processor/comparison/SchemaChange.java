package io.github.pytree4j.processor.comparison;

import org.jspecify.annotations.Nullable;

/**
 * One way in which a schema is another than before.
 *
 * <p>How bad it is are two answers, since neither follows from the other: another order of fields breaks only
 * {@linkplain #breaksFlax Flax}, a lost constant of an enum only {@linkplain #breaksRestore a restore}, and a removed field
 * both. What breaks neither is {@linkplain #isSourceOnly in the source only}.
 */
public sealed interface SchemaChange permits FieldChange, NamesChange, OrderChange {

    /**
     * Whether a checkpoint of before may not restore into the record of after as it stands, so that a migration has to do
     * something about it. The target is taken to be as fit as one of before was: what its lists, arrays and optionals hold
     * is compared at run time, whatever the types.
     */
    boolean breaksRestore();

    /** Whether a Python class that was written for the files of before no longer fits those of after, names and order included. */
    boolean breaksFlax();

    /** Whether neither a checkpoint nor a Python class can tell. */
    default boolean isSourceOnly() {
        return !breaksRestore() && !breaksFlax();
    }

    /**
     * Whether a record that was committed may not change so under its version. That is more than what breaks: an added
     * constant of an enum breaks nothing, but nobody would see it go again unless a version has it.
     */
    boolean asksForVersion();

    /** The name of the component of after that has changed; null if it is gone, or if the change is not one component's. */
    @Nullable
    String component();

    /** The change in words. */
    String text();
}
