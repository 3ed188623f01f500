package io.github.pytree4j.multihost.group;

/**
 * What one process brings to a {@link Round}.
 *
 * @param what the call it makes, in words, which all must have in common
 * @param value what it has to tell; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
public record Arrival(String what, byte[] value) {}
