package io.github.pytree4j.tests.support;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import java.util.concurrent.CountDownLatch;

/** A value at which a save stops, so that a test can do something in the middle of it. */
public final class Gate {
    private static final Codec<Gate> CODEC = new Codec<>() {
        @Override
        public void encode(Gate gate, StateSink sink) {
            gate.reached.countDown();
            await(gate.opened);
            if (gate.failing) {
                throw sink.unsupported("the gate fell");
            }
            sink.int64(1);
        }

        @Override
        public Gate decode(Gate target, StateSource source) {
            source.skip();
            return target;
        }
    };

    public static final CodecRegistry CODECS =
            CodecRegistry.builder().add(Gate.class, CODEC).build();

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);
    private final boolean failing;

    /** @param failing whether the value turns out to be unsupported, once the gate is open */
    public Gate(boolean failing) {
        this.failing = failing;
    }

    /** Waits until a save has come here. */
    public void awaitReached() {
        await(reached);
    }

    /** Lets the save go on. */
    public void open() {
        opened.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
