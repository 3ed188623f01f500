package io.github.pytree4j.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;

/** A file that is being written. Several buffers are written one after another, unless the file system can do it in one go. */
public interface NewFile extends GatheringByteChannel {

    @Override
    default long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        long count = 0;
        for (int i = offset; i < offset + length; i++) {
            count += write(sources[i]);
            if (sources[i].hasRemaining()) {
                break;
            }
        }
        return count;
    }

    @Override
    default long write(ByteBuffer[] sources) throws IOException {
        return write(sources, 0, sources.length);
    }

    /** Makes its bytes, and its length, survive a power cut. */
    void sync() throws IOException;
}
