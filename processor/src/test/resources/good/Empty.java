package example;

import io.github.pytree4j.annotations.PyTreeDataclass;

@PyTreeDataclass
public record Empty() {}
