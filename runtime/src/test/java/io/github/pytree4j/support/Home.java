package io.github.pytree4j.support;

import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.TreeReader;
import io.github.pytree4j.codec.builtin.DynamicCodec;
import io.github.pytree4j.format.LeafListener;
import io.github.pytree4j.format.flax.FlaxReader;
import io.github.pytree4j.format.flax.FlaxWriter;
import io.github.pytree4j.format.memory.StateDictReader;
import io.github.pytree4j.format.memory.StateDictWriter;
import io.github.pytree4j.format.multihost.PlaceholderReader;
import io.github.pytree4j.stream.ArrayReferences;
import io.github.pytree4j.stream.KnownState;
import io.github.pytree4j.stream.Restoration;
import io.github.pytree4j.stream.StateReader;
import io.github.pytree4j.stream.StateWriter;
import io.github.pytree4j.stream.StoredRecords;
import java.io.ByteArrayOutputStream;
import java.nio.channels.Channels;
import java.util.Map;

/** Where trees with external arrays can be: these stand in memory themselves, and beside a file. */
public enum Home {
    MEMORY {
        @Override
        public StateReader written(Object tree, FakeReferences beside) {
            StateDictWriter writer = new StateDictWriter();
            write(tree, writer);
            return new StateDictReader(writer.result());
        }
    },
    FILE {
        @Override
        public StateReader written(Object tree, FakeReferences beside) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            write(tree, new FlaxWriter(Channels.newChannel(bytes), LeafListener.NONE, beside));
            return new PlaceholderReader(FlaxReader.of(bytes.toByteArray(), "the test", FlaxReader.DEFAULT_MAX_DEPTH));
        }
    };

    /** Writes a tree, its external arrays too, and begins to read it. */
    public abstract StateReader written(Object tree, FakeReferences beside);

    private static void write(Object tree, StateWriter writer) {
        new StateSink(writer, CodecRegistry.empty(), StateSink.MapOrder.OWN).writeAll(DynamicCodec.INSTANCE, tree);
    }

    /** Of a checkpoint that was opened with these. */
    public static KnownState stored(ArrayReferences arrays) {
        return new KnownState(
                StoredRecords.UNKNOWN, Map.of(), io.github.pytree4j.stream.Origin.UNKNOWN, true, false, arrays);
    }

    /** Restores what is read as a checkpoint that was opened with these. */
    public static Object restore(StateReader reader, ArrayReferences arrays, Object target, RestorePolicy policy) {
        return new TreeReader(reader, CodecRegistry.empty(), policy, new Restoration(stored(arrays)))
                .restore("the test", DynamicCodec.INSTANCE, target);
    }
}
