package io.github.pytree4j.tests.serialization;

import io.github.pytree4j.annotations.PyTreeDataclass;

/** A record that only its own package sees. */
@PyTreeDataclass
record Hidden(int value) {}
