package io.github.pytree4j.format.flax;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.state.StateDict;
import java.io.IOException;
import java.io.InputStream;

/** The files that real Flax wrote. */
final class Fixtures {
    private Fixtures() {}

    static byte[] bytes(String name) throws IOException {
        try (InputStream in = Fixtures.class.getResourceAsStream("/flax/" + name + ".msgpack")) {
            return in.readAllBytes();
        }
    }

    static StateDict dict(String name) throws IOException {
        return (StateDict) PyTrees.rawFromBytes(bytes(name));
    }
}
