package io.github.pytree4j.benchmarks.report;

/**
 * What one process found.
 *
 * @param subject what was worked on: a tree, a number of records
 * @param contender who did it
 * @param operation what was done, or counted
 * @param round in which round, from 1
 * @param value seconds, or bytes
 */
public record Measurement(String subject, String contender, String operation, int round, double value) {}
