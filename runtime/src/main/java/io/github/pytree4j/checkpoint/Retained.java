package io.github.pytree4j.checkpoint;

import io.github.pytree4j.checkpoint.RetentionPolicy.Candidate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the policies have in common. */
final class Retained {
    private Retained() {}

    static Set<Step> steps(Stream<Candidate> checkpoints) {
        return checkpoints.map(Candidate::step).collect(Collectors.toSet());
    }

    static void require(boolean valid, String message) {
        if (!valid) {
            throw new IllegalArgumentException(message);
        }
    }
}
