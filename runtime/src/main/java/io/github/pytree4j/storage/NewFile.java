package io.github.pytree4j.storage;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;

/** A file that is being written. */
public interface NewFile extends WritableByteChannel {

    /** Makes its bytes, and its length, survive a power cut. */
    void sync() throws IOException;
}
