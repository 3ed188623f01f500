package example;

import io.github.pytree4j.annotations.Naming;
import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;

@PyTreeDataclass(naming = Naming.SNAKE_CASE)
record StoredNames(
        int batchStats,
        int batch_stats, // error: PT013: 'batch_stats' would be stored as 'batch_stats', as 'batchStats' is: give one of them another name
        @PyTreeField(name = "batch_stats") int other, // error: PT013: 'other' would be stored as 'batch_stats'
        @PyTreeField(name = "  ") int blank, // error: PT012: the stored name of 'blank' is blank: give it another name, or remove name = ...
        @PyTreeField(name = "x", pytreeNode = false) int unstored) {} // error: PT011: 'unstored' is never stored, because of pytreeNode = false: remove its name = ...
