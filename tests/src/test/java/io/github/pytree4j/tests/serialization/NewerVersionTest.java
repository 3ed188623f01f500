package io.github.pytree4j.tests.serialization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.state.StateDictMismatchException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checkpoint that a newer version of a class wrote is told from one that is merely different. */
class NewerVersionTest {
    private record Weights(double size) {}

    /** Of one version of the class; 0 for none. */
    private record WeightsCodec(RecordFields fields) implements Codec<Weights> {
        @Override
        public void encode(Weights value, StateSink sink) {
            sink.beginRecord(fields);
            sink.field(fields, 0);
            sink.float64(value.size());
            sink.endRecord();
        }

        @Override
        public Weights decode(Weights target, StateSource source) {
            RecordReader record = source.beginRecord(fields, target);
            double size = 0;
            for (int field = record.next(); field >= 0; field = record.next()) {
                size = source.float64();
            }
            return record.fits() ? new Weights(size) : null;
        }
    }

    @TempDir
    Path directory;

    private CheckpointManager checkpoints(int version) {
        RecordFields fields = RecordFields.of(Weights.class, "size");
        return CheckpointManager.builder(directory)
                .codecs(CodecRegistry.builder()
                        .add(Weights.class, new WeightsCodec(version == 0 ? fields : fields.version(version)))
                        .build())
                .build();
    }

    private static Map<String, Object> state(double size) {
        return Map.of("a", new Weights(size));
    }

    private List<String> differences(int version) {
        return assertThrows(StateDictMismatchException.class, () -> checkpoints(version)
                        .restore(state(0)))
                .differences()
                .stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void aNewerVersionIsADifference() {
        checkpoints(3).save(1, state(5));
        assertEquals(
                List.of(
                        "./a  version  expected NewerVersionTest.Weights of version 2 at most, found version 3, saved by a"
                                + " newer program than this"),
                differences(2));
        assertEquals(
                List.of("./a  version  expected NewerVersionTest.Weights without a version, found version 3, saved by a"
                        + " newer program than this"),
                differences(0));
    }

    @Test
    void theSameOrAnOlderOneFitsAsFarAsItsFieldsDo() {
        checkpoints(2).saveAsync(1, state(5)).join();
        assertEquals(state(5), checkpoints(2).restore(state(0)));
        assertEquals(state(5), checkpoints(3).restore(state(0)));
    }

    @Test
    void whatFlaxWroteHasNoVersion() throws Exception {
        Files.write(directory.resolve("checkpoint_1"), PyTrees.toBytes(Map.of("a", Map.of("size", 5.0))));
        assertEquals(state(5), checkpoints(2).restore(state(0)));
    }
}
