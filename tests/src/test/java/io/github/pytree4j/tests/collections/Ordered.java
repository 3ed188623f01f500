package io.github.pytree4j.tests.collections;

import io.github.pytree4j.annotations.PyTreeDataclass;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Components in an order that is not alphabetical, and maps of each kind of key. */
@PyTreeDataclass
record Ordered(
        int zulu,
        Map<String, Integer> names,
        Map<Integer, Integer> numbers,
        Map<Palette, Integer> colors,
        Set<String> tags,
        List<Integer> list,
        int alpha) {}
