package io.github.pytree4j.tests.model;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.array.ExternalArray;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A state with arrays of several processes in all kinds of components. */
@PyTreeDataclass
public record ShardedState(
        long step,
        Shards kernel,
        ExternalArray bias,
        Map<String, Map<String, Shards>> params,
        List<Shards> layers,
        Optional<Shards> ema,
        Object anything) {}
