package io.github.pytree4j.tests.collections;

import io.github.pytree4j.annotations.PyTreeDataclass;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A collection of each type that a component may have. */
@PyTreeDataclass
record Collected(List<Integer> list, Map<String, Double> map, Map<Palette, Integer> colors, Set<String> tags) {}
