package io.github.pytree4j.tests.model;

import io.github.pytree4j.annotations.PyTreeDataclass;

@PyTreeDataclass
public record Boxes(Boolean z, Byte b, Short s, Integer i, Long j, Float f, Double d, Character c) {}
