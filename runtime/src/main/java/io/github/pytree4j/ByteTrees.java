package io.github.pytree4j;

import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.TreeReader;
import io.github.pytree4j.codec.builtin.DynamicCodec;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.format.flax.FlaxReader;
import io.github.pytree4j.format.flax.FlaxWriter;
import io.github.pytree4j.state.StateValue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.Objects;

/** Trees as bytes in memory, in the format of Flax. */
final class ByteTrees {
    private static final String NAME = "the data";

    private ByteTrees() {}

    static byte[] toBytes(Object tree, CodecRegistry codecs) {
        Counter counter = new Counter();
        write(tree, codecs, counter);
        if (counter.bytes > Integer.MAX_VALUE - 8) {
            throw new UnsupportedValueException(
                    "the state takes " + counter.bytes + " bytes, more than a Java array holds; save it to a file");
        }
        byte[] bytes = new byte[(int) counter.bytes];
        ByteBuffer room = ByteBuffer.wrap(bytes);
        write(tree, codecs, new Collector(room));
        if (room.hasRemaining()) {
            throw changed();
        }
        return bytes;
    }

    private static UnsupportedValueException changed() {
        return new UnsupportedValueException(
                "the tree changed while it was written; it must not, nor may a codec write another value each time");
    }

    private static void write(Object tree, CodecRegistry codecs, WritableByteChannel channel) {
        new StateSink(new FlaxWriter(channel), codecs, StateSink.MapOrder.OWN).writeAll(DynamicCodec.INSTANCE, tree);
    }

    static Object fromBytes(Object target, byte[] bytes, RestorePolicy policy, CodecRegistry codecs) {
        Objects.requireNonNull(bytes, "the bytes are null");
        return source(bytes, policy, codecs).restore(NAME, DynamicCodec.INSTANCE, target);
    }

    static StateValue rawFromBytes(byte[] bytes) {
        Objects.requireNonNull(bytes, "the bytes are null");
        return source(bytes, RestorePolicy.STRICT, CodecRegistry.empty()).readRaw();
    }

    private static TreeReader source(byte[] bytes, RestorePolicy policy, CodecRegistry codecs) {
        return new TreeReader(FlaxReader.of(bytes, NAME, FlaxReader.DEFAULT_MAX_DEPTH), codecs, policy);
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
            if (count > bytes.remaining()) {
                throw changed();
            }
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
