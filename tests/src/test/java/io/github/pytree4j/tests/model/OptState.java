package io.github.pytree4j.tests.model;

/** What optax keeps for one transformation: a named tuple in Python. */
public sealed interface OptState permits AdamState, TraceState, EmptyState {}
