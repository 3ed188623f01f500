package io.github.pytree4j;

import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.builtin.DynamicCodec;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.format.flax.CollectedBytes;
import io.github.pytree4j.format.flax.FlaxWriter;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** Writes trees into memory, in the format of Flax, one after the other. One that has failed is not used again. */
final class ByteWriter {
    /**
     * More than this of copies is not kept beside the result. They are of small leaves, which take several times as much of the heap
     * in the tree itself.
     */
    private static final int MAX_COPIED_BYTES = 1 << 26;

    private final CodecRegistry codecs;
    private final CollectedBytes collected;
    private final FlaxWriter writer;
    private final StateSink sink;

    ByteWriter(CodecRegistry codecs) {
        this(codecs, MAX_COPIED_BYTES);
    }

    /** @param maxCopied beyond how many bytes that have to be copied the tree is written twice; other than usual only for tests */
    ByteWriter(CodecRegistry codecs, int maxCopied) {
        this.codecs = codecs;
        this.collected = new CollectedBytes(maxCopied);
        this.writer = new FlaxWriter(collected);
        this.sink = sink(writer, codecs);
    }

    private static StateSink sink(FlaxWriter writer, CodecRegistry codecs) {
        return new StateSink(writer, codecs, StateSink.MapOrder.OWN);
    }

    byte[] toBytes(Object tree) {
        sink.writeAll(DynamicCodec.INSTANCE, tree);
        if (collected.isTooLong()) {
            throw new UnsupportedValueException(
                    "the state takes " + collected.size() + " bytes, more than a Java array holds; save it to a file");
        }
        return collected.isWhole() ? collected.toByteArray() : writeAgain(tree, (int) collected.size());
    }

    /** Makes this ready for another tree. */
    void restart() {
        collected.clear();
        writer.restart();
    }

    /** Into an array of just the right size, so that the heap holds everything only once. */
    private byte[] writeAgain(Object tree, int size) {
        byte[] bytes = new byte[size];
        ByteBuffer room = ByteBuffer.wrap(bytes);
        sink(new FlaxWriter(new Collector(room)), codecs).writeAll(DynamicCodec.INSTANCE, tree);
        if (room.hasRemaining()) {
            throw changed();
        }
        return bytes;
    }

    private static UnsupportedValueException changed() {
        return new UnsupportedValueException(
                "the tree changed while it was written; it must not, nor may a codec write another value each time");
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
