package io.github.pytree4j.codec;

/** What a source may do with the state that it reads. */
enum Ownership {
    /** It is as it was stored, or somebody else's. */
    READ_ONLY,
    /** It is somebody else's, who has changed it since it was stored. */
    CHANGED,
    /** It is a copy in memory, which this restore changes where it stands. */
    OWNED
}
