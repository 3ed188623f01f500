package io.github.pytree4j.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.errors.CheckpointIOException;
import io.github.pytree4j.faults.ForwardingStorage;
import io.github.pytree4j.storage.LocalStorage;
import io.github.pytree4j.storage.NewFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that does not keep what it is given costs no checkpoint that was there before. */
class ReadBackTest {
    @TempDir
    Path directory;

    /** Says that all is well, and turns a bit of each long write. */
    private static final class Lying extends ForwardingStorage {
        Lying() {
            super(new LocalStorage());
        }

        @Override
        public NewFile create(Path file) throws IOException {
            NewFile real = super.create(file);
            return new NewFile() {
                @Override
                public int write(ByteBuffer source) throws IOException {
                    if (source.remaining() < 1000) {
                        return real.write(source);
                    }
                    ByteBuffer turned = ByteBuffer.allocate(source.remaining()).put(source);
                    turned.put(500, (byte) (turned.get(500) ^ 1)).flip();
                    int size = turned.remaining();
                    while (turned.hasRemaining()) {
                        real.write(turned);
                    }
                    return size;
                }

                @Override
                public void sync() throws IOException {
                    real.sync();
                }

                @Override
                public boolean isOpen() {
                    return real.isOpen();
                }

                @Override
                public void close() throws IOException {
                    real.close();
                }
            };
        }
    }

    @Test
    void nothingIsPrunedBeforeTheNewStepCanBeReadBack() {
        CheckpointManager.builder(directory).build().save(1, Map.of("w", new float[1000]));
        CheckpointManager lying =
                CheckpointManager.builder(directory).storage(new Lying()).build();
        CheckpointIOException failure =
                assertThrows(CheckpointIOException.class, () -> lying.save(2, Map.of("w", new float[1000])));
        assertTrue(
                failure.getMessage().contains("is saved, but what it supersedes cannot be deleted"),
                failure.getMessage());
        assertTrue(failure.getMessage().contains("cannot be read back as it was written"), failure.getMessage());
        assertEquals(List.of(Step.of(1), Step.of(2)), lying.steps());
        assertTrue(lying.verify(Step.of(1)).verification().isVerified());
        assertTrue(lying.verify(Step.of(2)).verification().isDamaged());
    }
}
