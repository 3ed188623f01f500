package io.github.pytree4j.benchmarks.peers;

import java.lang.reflect.Type;
import java.util.Locale;

/** Who is measured: this library and its peers. */
public enum Contender {
    PYTREE4J {
        @Override
        Peer open(Type type, Object example) {
            return new PyTreePeer(example);
        }
    },
    FORY_COMPATIBLE {
        @Override
        Peer open(Type type, Object example) {
            return new ForyPeer(true);
        }
    },
    FORY_CONSISTENT {
        @Override
        Peer open(Type type, Object example) {
            return new ForyPeer(false);
        }
    },
    KRYO {
        @Override
        Peer open(Type type, Object example) {
            return new KryoPeer(example.getClass());
        }
    },
    JACKSON_MSGPACK {
        @Override
        Peer open(Type type, Object example) {
            return new JacksonPeer(type);
        }
    };

    /** One for values of {@code type}, which has given {@code example} back as it was. */
    public Peer openChecked(Type type, Object example) {
        Peer peer = open(type, example);
        Object back = peer.fromBytes(peer.toBytes(example));
        if (!back.equals(example)) {
            throw new IllegalStateException(this + " gave back " + back + " for " + example);
        }
        return peer;
    }

    abstract Peer open(Type type, Object example);

    /** The name in tables: {@code fory-compatible}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
