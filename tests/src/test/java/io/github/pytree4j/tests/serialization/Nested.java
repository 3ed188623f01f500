package io.github.pytree4j.tests.serialization;

import io.github.pytree4j.annotations.PyTreeDataclass;

/** Holds a record of its own. */
final class Nested {
    private Nested() {}

    @PyTreeDataclass
    record Inner(Hidden hidden) {}
}
