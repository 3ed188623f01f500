package io.github.pytree4j.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.errors.CheckpointException;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.errors.DamagedRange;
import io.github.pytree4j.faults.ForwardingStorage;
import io.github.pytree4j.storage.FileInfo;
import io.github.pytree4j.storage.LocalStorage;
import io.github.pytree4j.storage.OpenFile;
import io.github.pytree4j.storage.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Large arrays that are compared with their checksums when somebody first looks at them. */
class VerifyOnUseTest {
    private static final int LENGTH = 50_000;

    @TempDir
    Path directory;

    private Path file;
    private byte[] saved;

    private static Map<String, Object> state() {
        float[] values = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            values[i] = i;
        }
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("first", NdArray.of(values));
        state.put("text", "x".repeat(1_000));
        state.put("small", NdArray.of(new int[] {1, 2, 3}));
        state.put("second", NdArray.of(values, 500, 100));
        return state;
    }

    @BeforeEach
    void save() throws IOException {
        file = CheckpointManager.builder(directory).build().save(1, state());
        saved = Files.readAllBytes(file);
    }

    private static CheckpointManager onUse(Path directory) {
        return CheckpointManager.builder(directory).verify(Verify.ON_USE).build();
    }

    private void flip(int at) throws IOException {
        FileTime modified = Files.getLastModifiedTime(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {(byte) (saved[at] ^ 1)}), at);
        }
        Files.setLastModifiedTime(file, modified);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsWholeIsRestored(boolean map) {
        CheckpointManager checkpoints = CheckpointManager.builder(directory)
                .mapFiles(map)
                .verify(Verify.ON_USE)
                .build();
        Restored<Map<String, Object>> restored = checkpoints.restoreWithInfo(state());
        assertFalse(restored.info().verification().isVerified());
        assertTrue(restored.info().verification().why().contains("when they are first used"));
        assertEquals(state(), restored.state());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDamagedArrayIsFoundByWhoeverLooksAtItEachTime(boolean map) throws IOException {
        flip(saved.length - 10);
        Map<String, Object> restored = CheckpointManager.builder(directory)
                .mapFiles(map)
                .verify(Verify.ON_USE)
                .build()
                .restore(state());
        assertEquals(LENGTH, ((NdArray) restored.get("first")).toFloats().length);
        NdArray second = (NdArray) restored.get("second");
        assertEquals(2, second.rank());
        for (int attempt = 0; attempt < 2; attempt++) {
            CorruptCheckpointException failure = assertThrows(CorruptCheckpointException.class, second::toFloats);
            assertEquals(
                    List.of(new DamagedRange("./second", saved.length - 4L * LENGTH, saved.length)), failure.damage());
        }
        assertThrows(
                CorruptCheckpointException.class, () -> second.reshape(LENGTH).doubleAt(7));
        assertThrows(CorruptCheckpointException.class, () -> second.buffers().get(0));
        assertThrows(
                CorruptCheckpointException.class, () -> second.reshape(LENGTH).equals(restored.get("first")));
        assertThrows(CorruptCheckpointException.class, () -> ((NdArray) state().get("second")).equals(second));
    }

    /** Every byte of the file, but of the elements only some. */
    @Test
    void everyOtherDamageIsFoundBeforeAnythingIsRestored() throws IOException {
        int found = 0;
        for (int at = 0; at < saved.length; at++) {
            if (isElement(at) && at % 9_973 != 0) {
                continue;
            }
            flip(at);
            CheckpointManager checkpoints = onUse(directory);
            if (isElement(at)) {
                Map<String, Object> restored = checkpoints.restore(state());
                assertThrows(CorruptCheckpointException.class, () -> restored.equals(state()), "byte " + at);
            } else {
                assertThrows(CorruptCheckpointException.class, () -> checkpoints.restore(state()), "byte " + at);
            }
            found++;
            Files.write(file, saved, StandardOpenOption.WRITE);
        }
        assertTrue(found > 1_100, found + " bytes");
    }

    private boolean isElement(int at) {
        int text = new String(saved, StandardCharsets.ISO_8859_1).indexOf("text");
        return at >= saved.length - 4 * LENGTH || (at < text - 1 && at >= text - 1 - 4 * LENGTH);
    }

    @Test
    void aCutFileIsFoundBeforeAnythingIsRestored() throws IOException {
        Files.write(file, Arrays.copyOf(saved, saved.length - 1));
        assertThrows(CheckpointException.class, () -> onUse(directory).restore(state()));
    }

    @Test
    void whatNobodyLooksAtIsNotRead() {
        AtomicLong read = new AtomicLong();
        Storage counting = new ForwardingStorage(new LocalStorage()) {
            @Override
            public OpenFile open(Path path) throws IOException {
                return new Counting(super.open(path), read);
            }
        };
        CheckpointManager checkpoints = CheckpointManager.builder(directory)
                .verify(Verify.ON_USE)
                .storage(counting)
                .build();
        Map<String, Object> restored = checkpoints.restore(state());
        assertTrue(read.get() < saved.length / 4, read + " bytes of " + saved.length);
        assertEquals(state(), restored);
    }

    /** Counts the bytes that are read, not those that are mapped. */
    private record Counting(OpenFile real, AtomicLong count) implements OpenFile {
        @Override
        public FileInfo info() {
            return real.info();
        }

        @Override
        public long size() {
            return real.size();
        }

        @Override
        public void read(long position, ByteBuffer into) throws IOException {
            count.addAndGet(into.remaining());
            real.read(position, into);
        }

        @Override
        public Optional<ByteBuffer> map(long position, int length) throws IOException {
            return real.map(position, length);
        }

        @Override
        public void close() throws IOException {
            real.close();
        }
    }

    @Test
    void whatHasNoManifestIsRestoredAsEver() throws IOException {
        Files.delete(directory.resolve(".pytree4j/checkpoint_1.manifest"));
        assertEquals(state(), onUse(directory).restore(state()));
    }

    @Test
    void arraysOfACheckpointThatIsGoneCanStillBeCompared() throws IOException {
        Map<String, Object> restored = onUse(directory).restore(state());
        CheckpointManager.builder(directory).build().save(2, Map.of());
        assertFalse(Files.exists(file));
        assertEquals(state(), restored);
    }
}
