package io.github.pytree4j.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.stream.StoredRecords;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManifestFormTest {
    private static final Path FILE = Path.of("checkpoint_0.manifest");
    private static final Instant TIME = Instant.parse("2024-02-29T12:00:00Z");
    private static final Manifest MANIFEST = new Manifest(
            new Measured(
                    1L << 40,
                    0xffff_ffffL,
                    List.of(
                            new LeafRange("./a", 1, 7, false, 0xffff_ffffL),
                            new LeafRange("./b", 3, 1L << 40, false, 0))),
            false,
            new Identity("file 1", TIME),
            new Identity("file 2", TIME),
            TIME,
            new Provenance(
                    "7",
                    "pytree4j 1.2",
                    Map.of("loss", Double.NaN, "", 0.5),
                    Map.of("commit", "4f2a", "\u00e9", ""),
                    new StoredRecords(
                            Map.of("a.B", 2), Map.of("./opt", "a.B", "./more/0", "a.B$C", "./more/1", "a.B"))),
            new StoredArrays(
                    "pytree4j-0123abcd",
                    List.of(
                            new StoredFile("w/.zarray", 200, 0xffff_ffffL),
                            new StoredFile("w/0.0", 1L << 33, 5),
                            new StoredFile("w/inner/0", 0, 0),
                            new StoredFile("alone", 1, 2))));

    private static final Manifest WITHOUT_PROVENANCE = new Manifest(
            MANIFEST.content(),
            MANIFEST.adopted(),
            MANIFEST.checkpoint(),
            MANIFEST.own(),
            MANIFEST.savedAt(),
            Provenance.UNKNOWN,
            StoredArrays.NONE);

    private static String damage(byte[] bytes) {
        return assertThrows(CorruptCheckpointException.class, () -> ManifestForm.parse(bytes, FILE))
                .getMessage();
    }

    @Test
    void aManifestIsReadBackAsItWas() {
        assertEquals(MANIFEST, ManifestForm.parse(ManifestForm.toBytes(MANIFEST), FILE));
    }

    @Test
    void whatASaveDidNotTellIsUnknown() {
        assertEquals(WITHOUT_PROVENANCE, ManifestForm.parse(ManifestForm.toBytes(WITHOUT_PROVENANCE), FILE));
    }

    @Test
    void oneWithoutArraysIsSpelledAsBeforeThereWereAny() {
        List<String> keys = new ArrayList<>(ManifestForm.toState(MANIFEST).keys());
        keys.remove("arrays");
        Manifest withoutArrays = new Manifest(
                MANIFEST.content(),
                MANIFEST.adopted(),
                MANIFEST.checkpoint(),
                MANIFEST.own(),
                MANIFEST.savedAt(),
                MANIFEST.provenance(),
                StoredArrays.NONE);
        assertEquals(keys, List.copyOf(ManifestForm.toState(withoutArrays).keys()));
        assertEquals(
                List.of(
                        "size",
                        "crc32c",
                        "adopted",
                        "saved_at",
                        "checkpoint",
                        "own",
                        "paths",
                        "leaves",
                        "payloads",
                        "ends",
                        "crc32cs"),
                List.copyOf(ManifestForm.toState(WITHOUT_PROVENANCE).keys()));
    }

    @Test
    void oneThatNobodyCouldReadAgainIsNotWritten() {
        int size = ManifestForm.toBytes(MANIFEST).length;
        assertEquals(size, ManifestForm.toBytes(MANIFEST, size).length);
        String message = assertThrows(UnsupportedValueException.class, () -> ManifestForm.toBytes(MANIFEST, size - 1))
                .getMessage();
        assertTrue(message.contains("of 2 parts of the file and of 4 files of arrays"), message);
    }

    @Test
    void filesOfArraysThatDoNotFitTogetherAreDamage() {
        for (String column : List.of("counts", "sizes", "crc32cs")) {
            StateDict state = ManifestForm.toState(MANIFEST);
            state.put("arrays", state.dict("arrays").put(column, NdArray.of(new long[] {4, -1})));
            assertTrue(damage(Envelope.seal(state)).contains("do not fit together"), column);
        }
    }

    @Test
    void arraysInAnotherFolderAreDamage() {
        StateDict state = ManifestForm.toState(MANIFEST);
        state.put("arrays", state.dict("arrays").put("generation", "../other"));
        assertTrue(damage(Envelope.seal(state)).contains("of no generation"));
        Manifest elsewhere = new Manifest(
                MANIFEST.content(),
                false,
                MANIFEST.checkpoint(),
                MANIFEST.own(),
                TIME,
                Provenance.UNKNOWN,
                new StoredArrays("", List.of(new StoredFile("w/../../other/0", 1, 2))));
        assertTrue(damage(ManifestForm.toBytes(elsewhere)).contains("in another folder"));
    }

    @Test
    void everyFlippedBitAndEveryTruncationIsFound() {
        byte[] whole = ManifestForm.toBytes(MANIFEST);
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertTrue(isRefused(flipped), "bit " + bit);
        }
        for (int length = 0; length < whole.length; length++) {
            assertTrue(isRefused(Arrays.copyOf(whole, length)), "cut to " + length);
        }
    }

    /** A flipped bit of the format's number may also make it one of a later version. */
    private static boolean isRefused(byte[] bytes) {
        try {
            ManifestForm.parse(bytes, FILE);
            return false;
        } catch (CorruptCheckpointException | UnsupportedFormatException e) {
            return e.getMessage().contains(FILE.toString());
        }
    }

    @Test
    void whatALaterVersionAddsIsPassedOver() {
        StateDict more = ManifestForm.toState(MANIFEST).put("of_later", new StateDict());
        assertEquals(MANIFEST, ManifestForm.parse(Envelope.seal(more), FILE));
    }

    @Test
    void aNewerFormatIsToldFromDamage() {
        StateDict newer = new StateDict().put("pytree4j_manifest", 3);
        assertThrows(UnsupportedFormatException.class, () -> ManifestForm.parse(PyTrees.toBytes(newer), FILE));
    }

    @Test
    void eachMissingOrWrongEntryIsDamage() {
        for (String key : ManifestForm.toState(WITHOUT_PROVENANCE).keys()) {
            if (key.equals("payloads")) {
                continue; // Manifests of before have none.
            }
            StateDict without = ManifestForm.toState(MANIFEST);
            without.remove(key);
            assertTrue(damage(Envelope.seal(without)).contains(key), key);
        }
        for (String key : ManifestForm.toState(MANIFEST).keys()) {
            StateDict wrong = ManifestForm.toState(MANIFEST);
            wrong.put(key, IntValue.ofUnsigned(-1));
            assertTrue(damage(Envelope.seal(wrong)).startsWith("the manifest " + FILE + " is damaged"), key);
        }
    }

    @Test
    void rangesThatAreNotInOrderAreDamage() {
        StateDict state = ManifestForm.toState(MANIFEST);
        state.put("ends", NdArray.of(new long[] {7, 6}));
        damage(Envelope.seal(state));
        state.put("ends", NdArray.of(new long[] {7}));
        damage(Envelope.seal(state));
    }

    @Test
    void aManifestThatIsNoDictIsDamage() {
        damage(PyTrees.toBytes(1L));
        damage(new byte[0]);
    }
}
