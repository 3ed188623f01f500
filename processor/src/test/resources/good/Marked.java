package example;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.array.NdArray;
import org.jspecify.annotations.NullMarked;

@NullMarked
@PyTreeDataclass
public record Marked(NdArray weights) {}
