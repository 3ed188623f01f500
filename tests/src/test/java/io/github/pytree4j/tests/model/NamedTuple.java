package io.github.pytree4j.tests.model;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.array.NdArray;

/** The named tuple of {@code namedtuple_legacy.msgpack}. */
@PyTreeDataclass
public record NamedTuple(int a, NdArray b, float c) {}
