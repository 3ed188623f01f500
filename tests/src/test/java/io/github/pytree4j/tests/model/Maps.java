package io.github.pytree4j.tests.model;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.array.NdArray;
import java.util.List;
import java.util.Map;

@PyTreeDataclass
public record Maps(
        Map<String, NdArray> byName,
        Map<Integer, Double> byInt,
        Map<Long, String> byLong,
        Map<Layer, List<Integer>> byLayer) {}
