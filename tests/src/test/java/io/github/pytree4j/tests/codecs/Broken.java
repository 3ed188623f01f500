package io.github.pytree4j.tests.codecs;

/** A record without annotation, whose codec cannot be initialised. */
record Broken(int value) {}
