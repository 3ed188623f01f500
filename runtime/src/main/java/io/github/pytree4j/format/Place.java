package io.github.pytree4j.format;

import java.io.IOException;

/** Where a checkpoint may stand, as far as a format has to look. What is there must not change meanwhile. */
public interface Place {

    /** How messages call it: mostly its path. */
    String name();

    /** Whether it is a folder, with files in it. */
    boolean isFolder();

    /** Whether a folder has something of this name in it. */
    boolean has(String child);

    /** The bytes of a file; whoever owns the place closes it. */
    FileBytes bytes() throws IOException;
}
