package io.github.pytree4j.store;

/** When the bytes of a checkpoint are compared with its manifest. */
public enum Comparison {
    /** All of them, before anything is read. */
    FIRST,
    /** Those of large arrays when they are first used, all others before anything is read. */
    ON_USE,
    /** Never. */
    NEVER
}
