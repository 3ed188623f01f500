package io.github.pytree4j.format;

import io.github.pytree4j.stream.StateReader;
import io.github.pytree4j.stream.StateWriter;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;

/** One way to keep a tree on disk. Implementations have no state and may be shared by all threads. */
public interface CheckpointFormat {

    /** Whether what stands there is of this format, judged by names alone; what is in it may still be damaged. */
    boolean recognizes(Place place);

    /**
     * A reader of the tree there, to be used while the place is open; its arrays stay valid afterwards.
     *
     * @param maxDepth how deep the tree may be nested
     * @throws io.github.pytree4j.errors.UnsupportedFormatException if this version only recognises the format
     * @throws io.github.pytree4j.errors.CorruptCheckpointException if it is damaged
     */
    StateReader read(Place place, int maxDepth) throws IOException;

    /**
     * A writer of one tree.
     *
     * @param listener is told where each leaf is written
     * @param arrays takes arrays whose elements are not all here
     * @throws io.github.pytree4j.errors.UnsupportedFormatException if this version does not write the format
     */
    StateWriter writer(WritableByteChannel channel, LeafListener listener, ExternalArrays arrays);
}
