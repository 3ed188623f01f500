package io.github.pytree4j.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.faults.ForwardingStorage;
import io.github.pytree4j.storage.LocalStorage;
import io.github.pytree4j.storage.OpenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The newest step is deleted by a rewind, and saved again, while somebody restores it. */
class RewoundRestoreTest {
    @TempDir
    private Path directory;

    @Test
    void theStepThatWasSavedAgainIsRestored() {
        CheckpointManager writer = CheckpointManager.builder(directory)
                .keep(2)
                .overwrite(Overwrite.REWIND)
                .build();
        writer.save(0, Map.of("a", 0));
        writer.save(1, Map.of("a", 1));
        CheckpointManager reader = CheckpointManager.builder(directory)
                .storage(new Rewinding(writer))
                .build();
        assertEquals(Map.of("a", 2), reader.restore(Map.of("a", 0)));
    }

    /** Step 1 is gone when it is opened for the first time, and there again when somebody looks for it. */
    private static final class Rewinding extends ForwardingStorage {
        private final CheckpointManager writer;
        private boolean rewound;

        Rewinding(CheckpointManager writer) {
            super(new LocalStorage());
            this.writer = writer;
        }

        @Override
        public OpenFile open(Path file) throws IOException {
            if (rewound || !file.endsWith("checkpoint_1")) {
                return super.open(file);
            }
            rewound = true;
            writer.save(0, Map.of("a", 0));
            try {
                return super.open(file);
            } finally {
                writer.save(1, Map.of("a", 2));
            }
        }
    }
}
