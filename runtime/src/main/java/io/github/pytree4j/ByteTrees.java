package io.github.pytree4j;

import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.TreeReader;
import io.github.pytree4j.codec.builtin.DynamicCodec;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.format.flax.CollectedBytes;
import io.github.pytree4j.format.flax.FlaxReader;
import io.github.pytree4j.format.flax.FlaxWriter;
import io.github.pytree4j.state.StateValue;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.Objects;

/** Trees as bytes in memory, in the format of Flax. */
final class ByteTrees {
    private static final String NAME = "the data";

    /**
     * More than this of copies is not kept beside the result. They are of small leaves, which take several times as much of the heap
     * in the tree itself.
     */
    private static final int MAX_COPIED_BYTES = 1 << 26;

    private ByteTrees() {}

    static byte[] toBytes(Object tree, CodecRegistry codecs) {
        return toBytes(tree, codecs, MAX_COPIED_BYTES);
    }

    /** @param maxCopied beyond how many bytes that have to be copied the tree is written twice; other than usual only for tests */
    static byte[] toBytes(Object tree, CodecRegistry codecs, int maxCopied) {
        CollectedBytes collected = new CollectedBytes(maxCopied);
        write(tree, codecs, new FlaxWriter(collected));
        if (collected.isTooLong()) {
            throw new UnsupportedValueException(
                    "the state takes " + collected.size() + " bytes, more than a Java array holds; save it to a file");
        }
        return collected.isWhole() ? collected.toByteArray() : writeAgain(tree, codecs, (int) collected.size());
    }

    /** Into an array of just the right size, so that the heap holds everything only once. */
    private static byte[] writeAgain(Object tree, CodecRegistry codecs, int size) {
        byte[] bytes = new byte[size];
        ByteBuffer room = ByteBuffer.wrap(bytes);
        write(tree, codecs, new FlaxWriter(new Collector(room)));
        if (room.hasRemaining()) {
            throw changed();
        }
        return bytes;
    }

    private static UnsupportedValueException changed() {
        return new UnsupportedValueException(
                "the tree changed while it was written; it must not, nor may a codec write another value each time");
    }

    private static void write(Object tree, CodecRegistry codecs, FlaxWriter writer) {
        new StateSink(writer, codecs, StateSink.MapOrder.OWN).writeAll(DynamicCodec.INSTANCE, tree);
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
