package example.shadows;

import io.github.pytree4j.annotations.PyTreeDataclass;

/** Named like a class of {@code java.lang} that generated code uses. */
@PyTreeDataclass
public record Override(String text, Override next) {}
