package io.github.pytree4j.tests.damage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A checkpoint that has lost its end, or whose manifest has, is found, wherever the two are restored from. */
class EveryTruncationTest {
    private static final int CUTS = Integer.getInteger("pytree4j.cuts", 100);

    @TempDir
    private Path root;

    @ParameterizedTest
    @EnumSource
    void ofASmallFile(Passage passage) throws IOException {
        WholeCheckpoint saved = WholeCheckpoint.small(root.resolve("saved"));
        cutEverywhere(saved, saved.file(), passage);
    }

    @ParameterizedTest
    @EnumSource
    void ofTheManifestOfASmallFile(Passage passage) throws IOException {
        WholeCheckpoint saved = WholeCheckpoint.small(root.resolve("saved"));
        cutEverywhere(saved, saved.manifest(), passage);
    }

    /** The file is cut first, and goes all the way. */
    private static void cutEverywhere(WholeCheckpoint saved, Path file, Passage passage) throws IOException {
        try (ChangedFile changed = new ChangedFile(file)) {
            for (int length = changed.length() - 1; length >= 0; length--) {
                changed.cut(length);
                WholeCheckpoint there = new WholeCheckpoint(passage.take(saved.directory()), saved.state());
                there.requireFound(file.getFileName() + " cut to " + length);
            }
            System.out.println(
                    "EveryTruncationTest " + passage + ": " + changed.length() + " of " + file.getFileName());
            changed.mend(0);
        }
        saved.after(passage);
    }

    @ParameterizedTest
    @EnumSource
    void ofALargeFileWhereItHasCome(Passage passage) throws IOException {
        long seed = Long.getLong("pytree4j.seed", System.nanoTime());
        System.out.println("EveryTruncationTest " + passage + ": -Dpytree4j.seed=" + seed + " -Dpytree4j.cuts=" + CUTS);
        Random random = new Random(seed);
        WholeCheckpoint there = WholeCheckpoint.large(root.resolve("saved")).after(passage);
        try (ChangedFile changed = new ChangedFile(there.file())) {
            for (int i = 0; i < CUTS; i++) {
                // Near the end, where little is missing, as often as anywhere.
                int missing = 1 + random.nextInt(i % 2 == 0 ? 1_000 : changed.length());
                changed.cut(changed.length() - missing);
                there.requireFound("the last " + missing + " bytes missing");
                changed.mend(changed.length() - missing);
            }
        }
        there.requireWhole();
    }
}
