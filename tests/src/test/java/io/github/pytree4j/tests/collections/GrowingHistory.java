package io.github.pytree4j.tests.collections;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import java.util.List;
import java.util.Map;

/** What grows while a training runs, and what must not. */
@PyTreeDataclass
record GrowingHistory(
        @PyTreeField(grows = true) List<Float> losses,
        @PyTreeField(grows = true) Map<String, List<Double>> metrics,
        @PyTreeField(grows = true) List<Epoch> epochs,
        List<Float> fixed) {

    @PyTreeDataclass
    record Epoch(int number, List<Float> losses) {}
}
