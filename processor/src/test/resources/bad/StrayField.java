package example;

import io.github.pytree4j.annotations.PyTreeField;

record StrayField(
        @PyTreeField(name = "y") int x, // error: PT010: @PyTreeField has no effect here: annotate StrayField with @PyTreeDataclass
        int z) {}
