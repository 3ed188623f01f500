package io.github.pytree4j.benchmarks.trees;

import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.builtin.DynamicCodec;
import io.github.pytree4j.format.flax.FlaxWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes a checkpoint's file and nothing more: no manifest, no sync, no rename. Users have no such thing, which is why this goes
 * past the public API; it tells what the encoding alone costs beside a plain write of as many bytes.
 */
public final class Encoder {
    private Encoder() {}

    /** Writes {@code tree} to {@code file}, a new one: to empty an old one takes longer than to write it. */
    public static void encode(Object tree, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            new StateSink(new FlaxWriter(channel), CodecRegistry.empty(), StateSink.MapOrder.OWN)
                    .writeAll(DynamicCodec.INSTANCE, tree);
        }
    }
}
