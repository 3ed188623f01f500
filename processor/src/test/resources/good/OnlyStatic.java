package example;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import java.time.Instant;

@PyTreeDataclass
record OnlyStatic(@PyTreeField(pytreeNode = false) Instant created, @PyTreeField(pytreeNode = false) int seed) {}
