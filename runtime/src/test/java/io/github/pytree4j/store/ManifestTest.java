package io.github.pytree4j.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.errors.CheckpointException;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue.IntValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
    private static final Path FILE = Path.of("checkpoint_0.manifest");
    private static final Manifest MANIFEST =
            new Manifest(1L << 40, 0xffff_ffffL, "file 1", Instant.parse("2024-02-29T12:00:00Z"), "file 2");

    private static String damage(byte[] bytes) {
        return assertThrows(CorruptCheckpointException.class, () -> Manifest.parse(bytes, FILE))
                .getMessage();
    }

    @Test
    void aManifestIsReadBackAsItWas() {
        assertEquals(MANIFEST, Manifest.parse(MANIFEST.toBytes(), FILE));
    }

    @Test
    void whatANewerVersionAddsIsPassedOver() {
        StateDict more = ((StateDict) PyTrees.rawFromBytes(MANIFEST.toBytes())).put("leaves", new StateDict());
        assertEquals(MANIFEST, Manifest.parse(PyTrees.toBytes(more), FILE));
    }

    @Test
    void aNewerFormatIsToldFromDamage() {
        StateDict newer = new StateDict().put("pytree4j_manifest", 2);
        assertThrows(UnsupportedFormatException.class, () -> Manifest.parse(PyTrees.toBytes(newer), FILE));
    }

    @Test
    void eachMissingOrWrongEntryIsDamage() {
        for (String key : ((StateDict) PyTrees.rawFromBytes(MANIFEST.toBytes())).keys()) {
            StateDict without = (StateDict) PyTrees.rawFromBytes(MANIFEST.toBytes());
            without.remove(key);
            assertTrue(damage(PyTrees.toBytes(without)).contains('"' + key + '"'), key);
            StateDict wrong = (StateDict) PyTrees.rawFromBytes(MANIFEST.toBytes());
            wrong.put(key, IntValue.ofUnsigned(-1));
            assertTrue(damage(PyTrees.toBytes(wrong)).startsWith("the manifest " + FILE + " is damaged"), key);
        }
    }

    @Test
    void aTimeThatIsNoneIsDamage() {
        StateDict state = (StateDict) PyTrees.rawFromBytes(MANIFEST.toBytes());
        damage(PyTrees.toBytes(state.put("saved_at", "yesterday")));
    }

    @Test
    void aManifestThatIsNoDictIsDamage() {
        damage(PyTrees.toBytes(1L));
        damage(new byte[0]);
    }

    @Test
    void everyChangedByteIsReadOrRefusedButNeverAnythingElse() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = MANIFEST.toBytes();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            try {
                Manifest.parse(bytes, FILE);
            } catch (CheckpointException e) {
                assertTrue(e.getMessage().contains(FILE.toString()), "seed " + seed + ": " + e.getMessage());
            }
        }
    }

    @Test
    void aManifestSpeaksForItsFileUntilAnotherTakesItsPlace(@TempDir Path directory) throws IOException {
        Path checkpoint = Files.write(directory.resolve("checkpoint_0"), new byte[] {1});
        Path file = Files.createFile(directory.resolve("manifest"));
        Manifest manifest = new Manifest(1, 2, identity(checkpoint), Instant.EPOCH, "").in(file);
        assertFalse(manifest.isOfAnotherFile(attributes(checkpoint), attributes(file)));
        Path other = Files.write(directory.resolve("other"), new byte[] {1});
        assertTrue(manifest.isOfAnotherFile(attributes(other), attributes(file)));
    }

    @Test
    void aCopiedManifestGoesOnSpeakingForTheFileBesideIt(@TempDir Path directory) throws IOException {
        Path checkpoint = Files.write(directory.resolve("checkpoint_0"), new byte[] {1});
        Path file = Files.createFile(directory.resolve("manifest"));
        Manifest manifest = new Manifest(1, 2, identity(checkpoint), Instant.EPOCH, "").in(file);
        Path copy = Files.createFile(directory.resolve("copy"));
        Path other = Files.write(directory.resolve("other"), new byte[] {1});
        assertFalse(manifest.isOfAnotherFile(attributes(other), attributes(copy)));
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }

    /** As a manifest of this very file says it. */
    private static String identity(Path file) throws IOException {
        return Manifest.of(
                        file,
                        new ChecksumChannel(java.nio.channels.Channels.newChannel(new java.io.ByteArrayOutputStream())))
                .identity();
    }
}
