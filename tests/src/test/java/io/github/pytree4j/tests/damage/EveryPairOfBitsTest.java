package io.github.pytree4j.tests.damage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A bit of a checkpoint and one of its manifest, changed together, are found: there is no bit of a manifest that makes it fit
 * a damaged file. {@code -Dpytree4j.pairs=all} tries every pair of a small checkpoint, otherwise that is how many are tried.
 */
class EveryPairOfBitsTest {
    private static final String ALL = "all";
    private static final String PAIRS = System.getProperty("pytree4j.pairs", "1000");

    @TempDir
    private Path root;

    @ParameterizedTest
    @EnumSource
    void oneOfTheFileAndOneOfItsManifest(Passage passage) throws IOException {
        WholeCheckpoint there = WholeCheckpoint.small(root.resolve("saved")).after(passage);
        try (ChangedFile file = new ChangedFile(there.file());
                ChangedFile manifest = new ChangedFile(there.manifest())) {
            if (PAIRS.equals(ALL)) {
                changeAll(there, file, manifest);
                System.out.println("EveryPairOfBitsTest " + passage + ": " + file.bits() + " bits of the file by "
                        + manifest.bits() + " of the manifest: " + file.bits() * manifest.bits() + " pairs");
            } else {
                changeSome(there, file, manifest, passage);
            }
        }
        there.requireWhole();
    }

    private static void changeAll(WholeCheckpoint there, ChangedFile file, ChangedFile manifest) throws IOException {
        for (int bit = 0; bit < file.bits(); bit++) {
            file.flip(bit);
            for (int other = 0; other < manifest.bits(); other++) {
                change(there, bit, manifest, other);
            }
            file.mendBit(bit);
        }
    }

    private static void changeSome(WholeCheckpoint there, ChangedFile file, ChangedFile manifest, Passage passage)
            throws IOException {
        long seed = Long.getLong("pytree4j.seed", System.nanoTime());
        System.out.println(
                "EveryPairOfBitsTest " + passage + ": -Dpytree4j.seed=" + seed + " -Dpytree4j.pairs=" + PAIRS);
        Random random = new Random(seed);
        for (int i = 0; i < Integer.parseInt(PAIRS); i++) {
            int bit = random.nextInt(file.bits());
            file.flip(bit);
            change(there, bit, manifest, random.nextInt(manifest.bits()));
            file.mendBit(bit);
        }
    }

    private static void change(WholeCheckpoint there, int bit, ChangedFile manifest, int other) throws IOException {
        manifest.flip(other);
        there.requireFound("bit " + bit + " of the file with bit " + other + " of its manifest");
        manifest.mendBit(other);
    }
}
