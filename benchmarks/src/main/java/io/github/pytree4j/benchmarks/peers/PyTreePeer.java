package io.github.pytree4j.benchmarks.peers;

import io.github.pytree4j.PyTreeBytes;

/** This library, with its buffers kept. */
final class PyTreePeer implements Peer {
    private final PyTreeBytes trees = new PyTreeBytes();
    private final Object target;

    PyTreePeer(Object target) {
        this.target = target;
    }

    @Override
    public byte[] toBytes(Object value) {
        return trees.toBytes(value);
    }

    @Override
    public Object fromBytes(byte[] bytes) {
        return trees.fromBytes(target, bytes);
    }
}
