package io.github.pytree4j.tests.codecs;

/** A record without annotation, beside a class that is named like its codec. */
record Forgotten(int value) {}
