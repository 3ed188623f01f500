package io.github.pytree4j.tests.refusals;

import io.github.pytree4j.annotations.PyTreeDataclass;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records whose constructors accept only some values. */
@PyTreeDataclass
record Schedule(Rate rate, List<Rate> rates, Map<String, Rate> named, Optional<Rate> maybe, String name, Decay decay) {

    @PyTreeDataclass
    record Rate(double value) {
        Rate {
            if (value <= 0) {
                throw new IllegalArgumentException("a rate must be over 0, not " + value);
            }
        }
    }

    sealed interface Decay {}

    @PyTreeDataclass
    record Linear(int steps) implements Decay {
        Linear {
            if (steps == 13) {
                throw new IllegalStateException();
            }
        }
    }
}
