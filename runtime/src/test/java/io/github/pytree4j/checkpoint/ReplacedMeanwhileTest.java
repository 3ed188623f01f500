package io.github.pytree4j.checkpoint;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.faults.ForwardingStorage;
import io.github.pytree4j.storage.FileInfo;
import io.github.pytree4j.storage.LocalStorage;
import io.github.pytree4j.storage.OpenFile;
import io.github.pytree4j.store.Comparison;
import io.github.pytree4j.store.StoredPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checkpoint is replaced by a save while it is opened: its manifest gets its name just while the manifests are read again. */
class ReplacedMeanwhileTest {
    private static final String NEXT = ".manifest-new";

    @TempDir
    private Path directory;

    @Test
    void whatIsOpenedIsVerifiedAndNoOtherProgramIsBlamed() throws IOException {
        Path file = CheckpointManager.builder(directory).build().save(0, Map.of("a", 1));
        Save save = new Save(directory);
        try (StoredPlace place = StoredPlace.open(new Opening(save), file, Comparison.FIRST)) {
            assertTrue(place.verdict().verified(), () -> place.verdict().why());
        }
    }

    /** Replaces the checkpoint, and waits before it gives the new manifest its name. */
    private static final class Save extends ForwardingStorage {
        private final Path directory;
        private final CountDownLatch published = new CountDownLatch(1);
        private final CountDownLatch goesOn = new CountDownLatch(1);
        private final CompletableFuture<Void> ended = new CompletableFuture<>();

        Save(Path directory) {
            super(new LocalStorage());
            this.directory = directory;
        }

        void begin() throws InterruptedException {
            CheckpointManager manager = CheckpointManager.builder(directory)
                    .overwrite(Overwrite.REPLACE)
                    .storage(this)
                    .build();
            ended.completeAsync(() -> {
                manager.save(0, Map.of("a", 2));
                return null;
            });
            published.await();
        }

        void end() {
            goesOn.countDown();
            ended.join();
        }

        @Override
        public void replace(Path from, Path to) throws IOException {
            if (from.toString().endsWith(NEXT)) {
                published.countDown();
                try {
                    goesOn.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
            super.replace(from, to);
        }
    }

    /** What opens it: the save has got half way by then, and ends when the next manifest is looked for again. */
    private static final class Opening extends ForwardingStorage {
        private final Save save;
        private boolean begun;

        Opening(Save save) {
            super(new LocalStorage());
            this.save = save;
        }

        @Override
        public OpenFile open(Path file) throws IOException {
            if (!begun && file.endsWith("checkpoint_0")) {
                begun = true;
                try {
                    save.begin();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
            return super.open(file);
        }

        @Override
        public Optional<FileInfo> find(Path path) throws IOException {
            if (begun && path.toString().endsWith(NEXT)) {
                save.end();
            }
            return super.find(path);
        }
    }
}
