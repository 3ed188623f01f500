package io.github.pytree4j.checkpoint;

/** What a save does when the directory holds a checkpoint of the same or a later step. */
public enum Overwrite {
    /** It is refused, as by Flax unless told otherwise; the default. */
    REFUSE,

    /** It replaces the checkpoint of the same step; later steps stay. */
    REPLACE,

    /** It replaces the checkpoint of the same step and deletes all later ones, as Flax's {@code overwrite=True} does. */
    REWIND
}
