package io.github.pytree4j.processor.evolution;

/** A constant of an enum. */
record EnumValue(String type, String constant) {}
