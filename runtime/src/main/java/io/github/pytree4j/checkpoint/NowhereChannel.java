package io.github.pytree4j.checkpoint;

import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** Takes all bytes, and keeps none. */
final class NowhereChannel implements WritableByteChannel {
    @Override
    public int write(ByteBuffer source) {
        int count = source.remaining();
        source.position(source.limit());
        return count;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {}
}
