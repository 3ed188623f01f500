package io.github.pytree4j.tests.serialization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateDictMismatchException;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.tests.model.Pair;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.chrono.ChronoLocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codecs for classes that a user cannot annotate. */
class CustomCodecTest {
    private static final Codec<Instant> INSTANT = new Codec<>() {
        @Override
        public void encode(Instant value, StateSink sink) {
            sink.string(value.toString());
        }

        @Override
        public Instant decode(Instant target, StateSource source) {
            String text = source.string();
            return source.hasDifferences() ? target : Instant.parse(text);
        }
    };

    private static final Codec<ChronoLocalDate> DATE = new Codec<>() {
        @Override
        public void encode(ChronoLocalDate value, StateSink sink) {
            sink.int64(value.toEpochDay());
        }

        @Override
        public ChronoLocalDate decode(ChronoLocalDate target, StateSource source) {
            return LocalDate.ofEpochDay(source.int64());
        }
    };

    private static final CodecRegistry CODECS = CodecRegistry.builder()
            .add(Instant.class, INSTANT)
            .add(ChronoLocalDate.class, DATE)
            .build();

    private static final Instant TIME = Instant.parse("2024-02-29T12:00:00Z");

    @TempDir
    Path directory;

    @Test
    void aValueOfAPlainMapIsSavedByItsCodec() {
        StateDict state = PyTrees.toStateDict(Map.of("at", TIME), CODECS);
        assertEquals(new StateValue.StringValue("2024-02-29T12:00:00Z"), state.get("at"));
        assertEquals(Map.of("at", TIME), restore(Map.of("at", Instant.EPOCH), PyTrees.toBytes(state)));
    }

    @Test
    void aValueUnderATypeVariableOfARecordIsSavedByItsCodec() {
        Pair<Instant, List<Instant>> state = new Pair<>(TIME, List.of(TIME));
        Pair<Instant, List<Instant>> target = new Pair<>(Instant.EPOCH, List.of(Instant.EPOCH));
        assertEquals(state, restore(target, PyTrees.toBytes(state, CODECS)));
    }

    @Test
    void aCodecAlsoServesSubclassesOfItsClass() {
        LocalDate date = LocalDate.of(2024, 2, 29);
        byte[] bytes = PyTrees.toBytes(Map.of("date", date), CODECS);
        assertEquals(Map.of("date", date), restore(Map.of("date", LocalDate.EPOCH), bytes));
    }

    @Test
    void aManagerSavesAndRestoresWithItsCodecs() {
        CheckpointManager checkpoints =
                CheckpointManager.builder(directory).codecs(CODECS).build();
        checkpoints.save(0, Map.of("at", TIME, "w", NdArray.arange(2)));
        assertEquals(
                Map.of("at", TIME, "w", NdArray.arange(2)),
                checkpoints.restore(Map.of("at", Instant.EPOCH, "w", NdArray.arange(2))));
    }

    @Test
    void aManagerSavesInTheBackgroundWithItsCodecs() {
        CheckpointManager checkpoints =
                CheckpointManager.builder(directory).codecs(CODECS).build();
        checkpoints.saveAsync(0, Map.of("at", TIME)).join();
        assertEquals(Map.of("at", TIME), checkpoints.restore(Map.of("at", Instant.EPOCH)));
    }

    @Test
    void aManagerWithoutTheCodecRefusesTheValue() {
        CheckpointManager checkpoints = CheckpointManager.builder(directory).build();
        assertThrows(UnsupportedValueException.class, () -> checkpoints.save(0, Map.of("at", LocalDate.EPOCH)));
    }

    @Test
    void whatTheCodecCannotReadIsADifferenceLikeAnyOther() {
        byte[] bytes = PyTrees.toBytes(Map.of("at", 7, "other", 1));
        StateDictMismatchException e = assertThrows(
                StateDictMismatchException.class, () -> restore(Map.of("at", Instant.EPOCH, "more", 1), bytes));
        assertEquals(3, e.differences().size(), e::getMessage);
    }

    @Test
    void aSecondCodecForAClassIsRefused() {
        CodecRegistry.Builder builder = CodecRegistry.builder().add(Instant.class, INSTANT);
        assertThrows(IllegalArgumentException.class, () -> builder.add(Instant.class, INSTANT));
    }

    @Test
    void theTargetOfARestoreNeedNotHaveTheVeryClassThatWasSaved() {
        byte[] bytes = PyTrees.toBytes(Map.of("at", TIME), CODECS);
        Map<String, Object> restored = PyTrees.fromBytes(Map.of("at", "text"), bytes);
        assertInstanceOf(String.class, restored.get("at"));
    }

    private static <T> T restore(T target, byte[] bytes) {
        return PyTrees.fromBytes(target, bytes, RestorePolicy.STRICT, CODECS);
    }
}
