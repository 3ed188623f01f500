package io.github.pytree4j.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.storage.LocalStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Side files whose checksum is right, and which say what none of ours does. */
class SealedNonsenseTest {
    private static final Path FILE = Path.of("checkpoint_0.manifest");

    @TempDir
    private Path directory;

    @Test
    void aManifestWithAColumnOfAnUnknownDtypeIsDamaged() {
        Identity nobody = new Identity("", Instant.EPOCH);
        Measured content = new Measured(1, 1, List.of());
        StateDict state = ManifestForm.toState(new Manifest(
                        content, false, nobody, nobody, Instant.EPOCH, Provenance.UNKNOWN, StoredArrays.NONE))
                .put("ends", NdArray.of(DType.opaque("int65", 8), new byte[8], 1));
        assertThrows(CorruptCheckpointException.class, () -> ManifestForm.parse(Envelope.seal(state), FILE));
    }

    @Test
    void aMarkerWhoseManifestIsANumberDoesNotCount() throws IOException {
        Path checkpoint = directory.resolve("checkpoint_0");
        Files.createDirectory(directory.resolve(".pytree4j"));
        StateDict state = new StateDict().put("manifest", 1).put("aside", "a.tmp");
        Files.write(directory.resolve(".pytree4j/checkpoint_0.commit"), Envelope.seal(state));
        assertEquals(Optional.empty(), CommitMarker.of(new LocalStorage(), checkpoint));
    }
}
