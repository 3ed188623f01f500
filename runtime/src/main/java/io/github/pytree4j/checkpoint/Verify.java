package io.github.pytree4j.checkpoint;

import io.github.pytree4j.store.Comparison;

/** When a restore compares the bytes of a checkpoint with the checksums of its manifest. */
public enum Verify {
    /** All of them before anything is restored, which reads each byte of the file once; the default. */
    FIRST(Comparison.FIRST),

    /**
     * The bytes of each large array (16 KiB or more) when they are first used, and all else before anything is restored. A restore of
     * large arrays then takes no time for those that nobody looks at. Damage of one is a {@link
     * io.github.pytree4j.errors.CorruptCheckpointException} of whatever method of it is the first to read an element.
     */
    ON_USE(Comparison.ON_USE),

    /** Nothing. */
    NEVER(Comparison.NEVER);

    private final Comparison comparison;

    Verify(Comparison comparison) {
        this.comparison = comparison;
    }

    Comparison comparison() {
        return comparison;
    }
}
