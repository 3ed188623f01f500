package io.github.pytree4j.benchmarks.peers;

/** One serializer, ready for values of one type; for one thread. */
public interface Peer {

    /** The value as bytes of its own array. */
    byte[] toBytes(Object value);

    /** The value in bytes that {@link #toBytes} made. */
    Object fromBytes(byte[] bytes);
}
