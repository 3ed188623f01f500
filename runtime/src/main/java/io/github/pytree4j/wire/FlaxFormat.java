package io.github.pytree4j.wire;

import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.Codecs;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.state.StateValue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/**
 * Trees as bytes in the format of Flax's {@code msgpack_serialize} and {@code msgpack_restore}: a msgpack map of the state
 * dict in insertion order, with extension types for arrays (1), complex numbers (2) and NumPy scalars (3), and arrays over
 * 1 GiB split into chunks.
 *
 * <p>Source of the format: {@code flax/serialization.py} of Flax 0.12.8, and the
 * <a href="https://github.com/msgpack/msgpack/blob/master/spec.md">msgpack specification</a>.
 */
public final class FlaxFormat {
    private FlaxFormat() {}

    /**
     * The bytes of any tree that can be saved.
     *
     * @throws UnsupportedValueException if it cannot, or takes more than 2 GiB
     */
    public static byte[] serialize(Object tree, CodecRegistry codecs) {
        Counter counter = new Counter();
        write(tree, codecs, counter);
        if (counter.bytes > Integer.MAX_VALUE - 8) {
            throw new UnsupportedValueException(
                    "the state takes " + counter.bytes + " bytes, more than a Java array holds; save it to a file");
        }
        byte[] bytes = new byte[(int) counter.bytes];
        write(tree, codecs, new Collector(ByteBuffer.wrap(bytes)));
        return bytes;
    }

    /** Streams any tree that can be saved; the channel's failures come as {@link java.io.UncheckedIOException}. */
    public static void write(Object tree, CodecRegistry codecs, WritableByteChannel channel) {
        WireSink sink = new WireSink(channel, codecs);
        Codecs.dynamic().encode(tree, sink);
        sink.finish();
    }

    /**
     * The raw state in these bytes; its arrays are views of {@code bytes}, which must not change any more.
     *
     * @throws io.github.pytree4j.errors.CorruptCheckpointException if they are not the whole of a state
     */
    public static StateValue restore(ByteBuffer bytes) {
        WireSource source = WireSource.of(
                bytes, "the data", CodecRegistry.empty(), RestorePolicy.STRICT, WireSource.DEFAULT_MAX_DEPTH);
        StateValue state = source.value();
        source.expectEnd();
        return state;
    }

    /** Only counts what is written. */
    private static final class Counter implements WritableByteChannel {
        private long bytes;

        @Override
        public int write(ByteBuffer source) throws IOException {
            int count = source.remaining();
            source.position(source.limit());
            bytes += count;
            return count;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }

    /** Writes into memory. */
    private record Collector(ByteBuffer bytes) implements WritableByteChannel {
        @Override
        public int write(ByteBuffer source) {
            int count = source.remaining();
            bytes.put(source);
            return count;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }
}
