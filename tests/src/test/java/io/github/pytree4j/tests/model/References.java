package io.github.pytree4j.tests.model;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue;
import java.util.Optional;

@PyTreeDataclass
public record References(
        String text,
        Layer layer,
        Optional<NdArray> maybe,
        Optional<String> name,
        NdArray array,
        StateDict dict,
        StateValue value,
        Object anything) {}
