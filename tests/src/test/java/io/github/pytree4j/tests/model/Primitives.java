package io.github.pytree4j.tests.model;

import io.github.pytree4j.annotations.PyTreeDataclass;

@PyTreeDataclass
public record Primitives(boolean z, byte b, short s, int i, long j, float f, double d, char c) {}
