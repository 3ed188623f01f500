package io.github.pytree4j.tests.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.tests.support.Verified;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that save without pause are killed at random moments, with every choice of how to save in turn. What their saves
 * had left when they returned is there, and whole; what the last one left that did not return is gone after the next save.
 */
class KilledSaveTest {
    private static final int KILLS = Integer.getInteger("pytree4j.kills", 6);
    private static final Map<String, NdArray> TARGET = new Signature(0, 0, 0).everywhere();

    @TempDir
    private Path root;

    private long number;
    private int returned;
    private int published;
    private int unfinished;

    @Test
    void whatWasSavedBeforeAKillIsWholeAndTheNextSaveCleansUp() throws Exception {
        long seed = Long.getLong("pytree4j.seed", System.nanoTime());
        System.out.println("KilledSaveTest: -Dpytree4j.seed=" + seed + " -Dpytree4j.kills=" + KILLS);
        Random random = new Random(seed);
        List<SaveChoice> choices = new ArrayList<>(SaveChoice.all());
        Collections.shuffle(choices, random);
        for (int kill = 0; kill < KILLS; kill++) {
            SaveChoice choice = choices.get(kill % choices.size());
            // Every second process has saved something, however slow it is.
            String from = kill % 2 == 0 ? SaveLoop.RETURNED : SaveLoop.BEGUN;
            killOnce(root.resolve(choice.words().replace(' ', '-')), choice, from, random);
        }
        System.out.println("KilledSaveTest: " + KILLS + " kills, " + Math.min(KILLS, choices.size()) + " of "
                + choices.size() + " choices, " + returned + " saves had returned; of those that had not, " + published
                + " were there; " + unfinished + " kills left something to clean up");
        assertTrue(returned > 0, "the processes were killed before they saved anything");
    }

    private void killOnce(Path directory, SaveChoice choice, String from, Random random) throws Exception {
        CheckpointManager checkpoints = choice.manager(directory).build();
        HeldSteps before = held(checkpoints);
        KilledLoop killed = KilledLoop.run(directory, choice, number, from, random);
        number += killed.returned().size() + killed.open().size();
        returned += killed.returned().size();

        HeldSteps found = held(checkpoints);
        requireExpected(before, killed, found, choice);
        unfinished += names(directory).equals(namesOf(found)) ? 0 : 1;

        Signature next = new Signature(found.newest() + 1, 0, number++);
        checkpoints.save(next.step(), next.everywhere());
        HeldSteps afterNext = found.after(next, choice);
        assertEquals(afterNext, held(checkpoints), choice::toString);
        assertEquals(namesOf(afterNext), names(directory), choice::toString);
    }

    /** What the saves that had returned left, or what one of the others makes of that. */
    private void requireExpected(HeldSteps before, KilledLoop killed, HeldSteps found, SaveChoice choice) {
        HeldSteps expected = before;
        for (Signature saved : killed.returned()) {
            expected = expected.after(saved, choice);
        }
        boolean explained = found.equals(expected);
        HeldSteps possible = expected;
        for (Signature open : killed.open()) {
            explained |= possible.canBecome(found, open, choice);
            possible = possible.after(open, choice);
        }
        String story = choice + ": after " + expected + " and perhaps " + killed.open() + " there is " + found;
        assertTrue(explained, story);
        published += (int) killed.open().stream()
                .filter(open -> found.numbers().containsValue(open.number()))
                .count();
    }

    /** The steps that are there, each whole and verified. */
    private static HeldSteps held(CheckpointManager checkpoints) {
        HeldSteps held = new HeldSteps(new TreeMap<>());
        for (Step step : checkpoints.steps()) {
            Signature signature = Signature.of(checkpoints.restore(TARGET, step));
            assertEquals(step.longValue(), signature.step());
            Verified.require(checkpoints.file(step));
            held.numbers().put(signature.step(), signature.number());
        }
        return held;
    }

    private static Set<String> namesOf(HeldSteps held) {
        Set<String> names = new TreeSet<>(Set.of(".pytree4j/lock"));
        for (long step : held.numbers().keySet()) {
            names.add("checkpoint_" + step);
            names.add(".pytree4j/checkpoint_" + step + ".manifest");
        }
        return names;
    }

    private static Set<String> names(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
