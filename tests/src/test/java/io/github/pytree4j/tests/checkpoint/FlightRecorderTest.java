package io.github.pytree4j.tests.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.RetentionPolicy;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.CheckpointExistsException;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.tests.support.Damage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Flight Recorder sees. */
class FlightRecorderTest {
    private static final Map<String, Object> STATE = Map.of("w", NdArray.of(new float[1000]));

    @TempDir
    Path directory;

    private interface Work {
        void run() throws IOException;
    }

    private List<RecordedEvent> recorded(String name, Work work) throws IOException {
        Path file = directory.resolve("recording.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("io.github.pytree4j." + name).withoutThreshold();
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
        }
        List<RecordedEvent> events = RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals("io.github.pytree4j." + name))
                .toList();
        Files.delete(file);
        return events;
    }

    private CheckpointManager checkpoints() {
        return CheckpointManager.builder(directory.resolve("checkpoints"))
                .keep(5)
                .build();
    }

    private static void assertTold(RecordedEvent event, Path file, boolean succeeded) {
        assertEquals(file.toString(), event.getString("file"));
        assertEquals(succeeded, event.getBoolean("succeeded"));
        assertFalse(event.getDuration().isNegative());
    }

    @Test
    void savesAreSeenWithTheirBytesFailedOnesToo() throws IOException {
        Path file = checkpoints().file(Step.of(1));
        List<RecordedEvent> events = recorded("Save", () -> {
            checkpoints().save(1, STATE);
            assertThrows(CheckpointExistsException.class, () -> checkpoints().save(1, STATE));
        });
        assertEquals(2, events.size());
        assertTold(events.get(0), file, true);
        assertEquals(Files.size(file), events.get(0).getLong("bytes"));
        assertFalse(events.get(0).getBoolean("background"));
        assertTold(events.get(1), file, false);
        assertEquals(0, events.get(1).getLong("bytes"));
    }

    @Test
    void aSaveInTheBackgroundTellsHowLongItsCallerWasBlocked() throws IOException {
        List<RecordedEvent> events =
                recorded("Save", () -> checkpoints().saveAsync(1, STATE).join());
        assertEquals(1, events.size());
        assertTrue(events.get(0).getBoolean("background"));
        assertTrue(events.get(0).getDuration("blocked").toNanos() > 0);
    }

    @Test
    void restoresAndTheirVerificationsAreSeen() throws IOException {
        Path file = checkpoints().save(1, STATE);
        List<RecordedEvent> restores = recorded("Restore", () -> checkpoints().restore(STATE));
        assertEquals(1, restores.size());
        assertTold(restores.get(0), file, true);
        assertEquals(Files.size(file), restores.get(0).getLong("bytes"));
        List<RecordedEvent> verifications = recorded("Verify", () -> {
            checkpoints().restore(STATE);
            Damage.flipBit(file, 1000);
            assertThrows(CorruptCheckpointException.class, () -> checkpoints().restoreRaw(Step.of(1)));
        });
        assertEquals(2, verifications.size());
        assertTold(verifications.get(0), file, true);
        assertEquals("its bytes are those that were saved", verifications.get(0).getString("verdict"));
        assertEquals(Files.size(file), verifications.get(0).getLong("bytes"));
        assertTold(verifications.get(1), file, false);
    }

    @Test
    void deletionsAreSeen() throws IOException {
        for (int step = 0; step < 4; step++) {
            checkpoints().save(step, STATE);
        }
        List<RecordedEvent> events = recorded("Prune", () -> checkpoints().prune(RetentionPolicy.latest(1)));
        assertEquals(1, events.size());
        assertTold(events.get(0), directory.resolve("checkpoints"), true);
        assertEquals(3, events.get(0).getInt("checkpoints"));
    }
}
