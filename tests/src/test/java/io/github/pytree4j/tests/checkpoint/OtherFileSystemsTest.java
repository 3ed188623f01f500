package io.github.pytree4j.tests.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Overwrite;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.CorruptCheckpointException;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** File systems that a program brings along, which are not the operating system's: no mapping, other rules for moves. */
class OtherFileSystemsTest {
    private static final Map<String, Object> STATE = Map.of("n", 5L, "w", NdArray.of(new float[1_000_000]));

    static Stream<Configuration> configurations() {
        return Stream.of(Configuration.unix(), Configuration.osX(), Configuration.windows());
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void checkpointsAreSavedReplacedPrunedAndVerified(Configuration configuration) throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(configuration)) {
            Path directory = files.getPath("deep", "checkpoints");
            CheckpointManager checkpoints = CheckpointManager.builder(directory)
                    .keep(2)
                    .overwrite(Overwrite.REPLACE)
                    .build();
            for (long step = 1; step <= 3; step++) {
                checkpoints.save(step, STATE);
            }
            Path file = checkpoints.save(3, STATE);
            assertEquals(List.of(Step.of(2), Step.of(3)), checkpoints.steps());
            assertEquals(STATE, checkpoints.restore(STATE));
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length - 9] ^= 1;
            Files.write(file, bytes);
            assertThrows(CorruptCheckpointException.class, () -> checkpoints.restore(STATE));
        }
    }
}
