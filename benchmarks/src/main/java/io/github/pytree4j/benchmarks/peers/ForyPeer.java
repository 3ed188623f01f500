package io.github.pytree4j.benchmarks.peers;

import io.github.pytree4j.benchmarks.trees.RunState;
import org.apache.fory.Fory;
import org.apache.fory.config.CompatibleMode;

/** Fory, which writes code for each class at run time. */
final class ForyPeer implements Peer {
    private final Fory fory;

    /** @param compatible whether classes may change between writing and reading, as they may in this library */
    ForyPeer(boolean compatible) {
        fory = Fory.builder()
                .withXlang(false)
                .withCompatibleMode(compatible ? CompatibleMode.COMPATIBLE : CompatibleMode.SCHEMA_CONSISTENT)
                .withRefTracking(false)
                .withAsyncCompilation(false)
                .build();
        fory.register(RunState.class);
        fory.register(RunState.Source.class);
        fory.register(RunState.Schedule.class);
        fory.register(RunState.Snapshot.class);
    }

    @Override
    public byte[] toBytes(Object value) {
        return fory.serialize(value);
    }

    @Override
    public Object fromBytes(byte[] bytes) {
        return fory.deserialize(bytes);
    }
}
