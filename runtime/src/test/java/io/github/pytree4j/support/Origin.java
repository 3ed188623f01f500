package io.github.pytree4j.support;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.TreeReader;
import io.github.pytree4j.format.flax.FlaxReader;
import io.github.pytree4j.format.memory.StateDictReader;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.stream.StateReader;

/** Where state can be read from. No codec may see a difference, so tests of sources run with each. */
public enum Origin {
    MEMORY {
        @Override
        public StateReader reader(StateValue state) {
            return new StateDictReader(state);
        }
    },
    FLAX {
        @Override
        public StateReader reader(StateValue state) {
            byte[] bytes = PyTrees.toBytes(state);
            return FlaxReader.of(bytes, "the test", FlaxReader.DEFAULT_MAX_DEPTH);
        }
    };

    public abstract StateReader reader(StateValue state);

    /** A source under the strict policy. */
    public StateSource source(StateValue state) {
        return source(state, RestorePolicy.STRICT);
    }

    public StateSource source(StateValue state, RestorePolicy policy) {
        return tree(state, policy).source();
    }

    /** A whole tree under the strict policy. */
    public TreeReader tree(StateValue state) {
        return tree(state, RestorePolicy.STRICT);
    }

    public TreeReader tree(StateValue state, RestorePolicy policy) {
        return new TreeReader(reader(state), CodecRegistry.empty(), policy);
    }
}
