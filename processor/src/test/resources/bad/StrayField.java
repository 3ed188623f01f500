package example;

import io.github.pytree4j.annotations.PyTreeField;

record StrayField(
        @PyTreeField(name = "y") int x, // error: @PyTreeField means nothing here: annotate StrayField with @PyTreeDataclass
        int z) {}
