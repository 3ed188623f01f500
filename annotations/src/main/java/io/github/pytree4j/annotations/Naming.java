package io.github.pytree4j.annotations;

/** How the name of a record component becomes a key of the state dict. */
public enum Naming {
    /** The component's name as it stands in the source. */
    AS_DECLARED,

    /** Python's custom: {@code batchStats} becomes {@code batch_stats}, {@code layer2Norm} {@code layer2_norm}. */
    SNAKE_CASE
}
