package io.github.pytree4j.tests.reliability;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.CheckpointManagerBuilder;
import io.github.pytree4j.checkpoint.Overwrite;
import io.github.pytree4j.codec.RestorePolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a process saves.
 *
 * @param keepEvery the distance of steps that are kept for ever; 0 for none
 * @param background whether with {@code saveAsync}
 */
record SaveChoice(Overwrite overwrite, int keep, int keepEvery, boolean background) {

    /** All of them. */
    static List<SaveChoice> all() {
        List<SaveChoice> all = new ArrayList<>();
        for (Overwrite overwrite : Overwrite.values()) {
            for (int keep : new int[] {1, 2, 7}) {
                for (int keepEvery : new int[] {0, 3}) {
                    all.add(new SaveChoice(overwrite, keep, keepEvery, false));
                    all.add(new SaveChoice(overwrite, keep, keepEvery, true));
                }
            }
        }
        return all;
    }

    static SaveChoice parse(String words) {
        String[] word = words.split(" ", -1);
        return new SaveChoice(
                Overwrite.valueOf(word[0]),
                Integer.parseInt(word[1]),
                Integer.parseInt(word[2]),
                Boolean.parseBoolean(word[3]));
    }

    /** As {@link #parse} reads it. */
    String words() {
        return overwrite + " " + keep + " " + keepEvery + " " + background;
    }

    /** Arrays of all sizes are restored into one target. */
    CheckpointManagerBuilder manager(Path directory) {
        CheckpointManagerBuilder manager = CheckpointManager.builder(directory)
                .keep(keep)
                .overwrite(overwrite)
                .policy(RestorePolicy.FLAX);
        return keepEvery == 0 ? manager : manager.keepEveryNSteps(keepEvery);
    }
}
