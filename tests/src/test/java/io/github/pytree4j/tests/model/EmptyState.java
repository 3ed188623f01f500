package io.github.pytree4j.tests.model;

import io.github.pytree4j.annotations.PyTreeDataclass;

/** {@code optax.EmptyState}: a transformation that keeps nothing. */
@PyTreeDataclass
public record EmptyState() implements OptState {}
