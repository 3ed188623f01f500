package io.github.pytree4j.tests.damage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A changed bit of a checkpoint or of its manifest is found, wherever the two are restored from. */
class EveryBitTest {
    private static final int BITS = Integer.getInteger("pytree4j.bits", 300);

    @TempDir
    private Path root;

    @ParameterizedTest
    @EnumSource
    void ofASmallFile(Passage passage) throws IOException {
        WholeCheckpoint saved = WholeCheckpoint.small(root.resolve("saved"));
        changeEach(saved, saved.file(), passage);
    }

    @ParameterizedTest
    @EnumSource
    void ofTheManifestOfASmallFile(Passage passage) throws IOException {
        WholeCheckpoint saved = WholeCheckpoint.small(root.resolve("saved"));
        changeEach(saved, saved.manifest(), passage);
    }

    /** The bit changes first, and goes all the way. */
    private static void changeEach(WholeCheckpoint saved, Path file, Passage passage) throws IOException {
        saved.after(passage);
        try (ChangedFile changed = new ChangedFile(file)) {
            for (int bit = 0; bit < changed.bits(); bit++) {
                changed.flip(bit);
                WholeCheckpoint there = new WholeCheckpoint(passage.take(saved.directory()), saved.state());
                there.requireFound("bit " + bit + " of " + file.getFileName());
                changed.mendBit(bit);
            }
        }
        System.out.println("EveryBitTest " + passage + ": each bit of " + file.getFileName());
        saved.after(passage);
    }

    @ParameterizedTest
    @EnumSource
    void ofALargeFileWhereItHasCome(Passage passage) throws IOException {
        WholeCheckpoint there = WholeCheckpoint.large(root.resolve("saved")).after(passage);
        changeSome(there, there.file(), passage);
    }

    @ParameterizedTest
    @EnumSource
    void ofTheManifestOfALargeFileWhereItHasCome(Passage passage) throws IOException {
        WholeCheckpoint there = WholeCheckpoint.large(root.resolve("saved")).after(passage);
        changeSome(there, there.manifest(), passage);
    }

    private static void changeSome(WholeCheckpoint there, Path file, Passage passage) throws IOException {
        long seed = Long.getLong("pytree4j.seed", System.nanoTime());
        System.out.println("EveryBitTest " + passage + ": -Dpytree4j.seed=" + seed + " -Dpytree4j.bits=" + BITS + " of "
                + file.getFileName());
        Random random = new Random(seed);
        try (ChangedFile changed = new ChangedFile(file)) {
            for (int i = 0; i < BITS; i++) {
                int bit = random.nextInt(changed.bits());
                changed.flip(bit);
                there.requireFound("bit " + bit + " of " + file.getFileName());
                changed.mendBit(bit);
            }
        }
        there.requireWhole();
    }
}
