package io.github.pytree4j.processor.evolution;

/**
 * A record that leaves something out.
 *
 * @param what what is left out
 * @param error the id of the message that the compiler must give; empty if the record needs nothing of it
 */
record Unsaid(String what, RecordLine line, Shape shape, String error) {}
