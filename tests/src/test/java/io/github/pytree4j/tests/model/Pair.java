package io.github.pytree4j.tests.model;

import io.github.pytree4j.annotations.PyTreeDataclass;

/** A generic record: what its type variables stand for is known only at run time. */
@PyTreeDataclass
public record Pair<A, B>(A left, B right) {}
