package io.github.pytree4j.tests.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a directory held after each save into it, by the rules, and whether what a process met there can be explained by that.
 *
 * @param saves in the order of the journal
 * @param held before the first, after the first, and so on
 */
record SharedHistory(List<Signature> saves, List<HeldSteps> held) {

    /** @param choices how each writer saves */
    static SharedHistory of(List<Signature> saves, Map<Long, SaveChoice> choices) {
        List<HeldSteps> held = new ArrayList<>(List.of(HeldSteps.NONE));
        for (int i = 0; i < saves.size(); i++) {
            Signature save = saves.get(i);
            if (save.number() != i) {
                throw new AssertionError("two held the directory at once: " + saves.get(i - 1) + " and " + save);
            }
            held.add(held.get(i).after(save, choices.get(save.writer())));
        }
        return new SharedHistory(List.copyOf(saves), List.copyOf(held));
    }

    HeldSteps last() {
        return held.get(held.size() - 1);
    }

    /** What is wrong with an observation, if anything is. */
    Optional<String> problem(Observation observation) {
        boolean explained =
                switch (observation.kind()) {
                    case SAVED -> true;
                    case REFUSED ->
                        meanwhile(observation)
                                .anyMatch(steps ->
                                        steps.newest() >= observation.seen().step());
                    case RESTORED_NEWEST -> isOfASave(observation) && isNewEnough(observation);
                    case RESTORED_STEP -> isOfASave(observation);
                    case MISSING ->
                        meanwhile(observation).anyMatch(steps -> !steps.numbers()
                                .containsKey(observation.seen().step()));
                    case TORN, FAILED -> false;
                };
        return explained
                ? Optional.empty()
                : Optional.of(observation + " of " + meanwhile(observation).toList());
    }

    /** All that the directory held at some moment of the observation. A save in between holds nothing that neither end does. */
    private Stream<HeldSteps> meanwhile(Observation observation) {
        int from = (int) Math.max(0, observation.from() - 1);
        return held.subList(from, (int) observation.to() + 1).stream();
    }

    private boolean isOfASave(Observation observation) {
        Signature seen = observation.seen();
        boolean saved = seen.number() >= 0
                && seen.number() < saves.size()
                && saves.get((int) seen.number()).equals(seen);
        return saved
                && meanwhile(observation).anyMatch(steps -> Long.valueOf(seen.number())
                        .equals(steps.numbers().get(seen.step())));
    }

    /** A save that had returned is found: no step is restored that is older than the newest one ever was meanwhile. */
    private boolean isNewEnough(Observation observation) {
        return meanwhile(observation)
                .anyMatch(steps -> steps.newest() <= observation.seen().step());
    }
}
