package io.github.pytree4j.benchmarks.peers;

import io.github.pytree4j.PyTrees;

/** This library. */
final class PyTreePeer implements Peer {
    private final Object target;

    PyTreePeer(Object target) {
        this.target = target;
    }

    @Override
    public byte[] toBytes(Object value) {
        return PyTrees.toBytes(value);
    }

    @Override
    public Object fromBytes(byte[] bytes) {
        return PyTrees.fromBytes(target, bytes);
    }
}
