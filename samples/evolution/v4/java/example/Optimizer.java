package example;

import io.github.pytree4j.annotations.PyTreeDataclass;

/** What the optimizer was told. */
@PyTreeDataclass(version = 1)
public record Optimizer(double rate, double momentum) {}
