package io.github.pytree4j.tests.reliability;

import io.github.pytree4j.checkpoint.Overwrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The steps that a directory holds, by the rules that the manager's documentation gives.
 *
 * @param numbers for each step, the number of the save that it is from
 */
record HeldSteps(SortedMap<Long, Long> numbers) {
    static final HeldSteps NONE = new HeldSteps(new TreeMap<>());

    /** After a save that has come to its end. */
    HeldSteps after(Signature saved, SaveChoice choice) {
        SortedMap<Long, Long> left = published(saved);
        if (choice.overwrite() == Overwrite.REWIND) {
            left.tailMap(saved.step() + 1).clear();
        }
        List<Long> steps = new ArrayList<>(left.keySet());
        double lastKept = Double.NEGATIVE_INFINITY;
        for (long old : steps.subList(0, Math.max(0, steps.size() - choice.keep()))) {
            // As in Flax, step 0 is not one of those that are kept for ever.
            if (choice.keepEvery() > 0 && old != 0 && old - lastKept >= choice.keepEvery()) {
                lastKept = old;
            } else if (old != saved.step()) {
                left.remove(old);
            }
        }
        return new HeldSteps(left);
    }

    /** Whether a directory that held these steps may hold {@code found} at some moment of a save. */
    boolean canBecome(HeldSteps found, Signature saving, SaveChoice choice) {
        if (found.equals(this)) {
            return true;
        }
        return contains(found.numbers, after(saving, choice).numbers) && contains(published(saving), found.numbers);
    }

    private static boolean contains(Map<Long, Long> all, Map<Long, Long> some) {
        return all.entrySet().containsAll(some.entrySet());
    }

    private SortedMap<Long, Long> published(Signature saved) {
        SortedMap<Long, Long> published = new TreeMap<>(numbers);
        published.put(saved.step(), saved.number());
        return published;
    }

    /** The newest step; -1 if there is none. */
    long newest() {
        return numbers.isEmpty() ? -1 : numbers.lastKey();
    }
}
