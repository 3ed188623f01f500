package io.github.pytree4j.samples.guide;

import io.github.pytree4j.annotations.PyTreeDataclass;

/** The state of an optimizer's part that remembers nothing: {@code optax.EmptyState}, an empty dict in the file. */
@PyTreeDataclass
public record EmptyState() {}
