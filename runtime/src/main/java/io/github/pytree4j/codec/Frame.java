package io.github.pytree4j.codec;

/** A dict, list or record that a {@link StateSource} has stepped into. */
abstract class Frame {
    /** How many entries have not been stepped to yet. */
    int left;

    Frame() {}

    /** Passes over the next entry, key and value. */
    abstract void passOver();

    /** Steps out, all entries having been read or passed over. */
    abstract void leave();
}
