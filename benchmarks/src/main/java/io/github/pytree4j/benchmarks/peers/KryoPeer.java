package io.github.pytree4j.benchmarks.peers;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.github.pytree4j.benchmarks.trees.RunState;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Kryo, with classes registered and its buffers kept. */
final class KryoPeer implements Peer {
    private final Kryo kryo = new Kryo();
    private final Output output = new Output(4096, -1);
    private final Input input = new Input();
    private final Class<?> type;

    KryoPeer(Class<?> type) {
        this.type = type;
        kryo.register(ArrayList.class);
        kryo.register(LinkedHashMap.class);
        kryo.register(RunState.class);
        kryo.register(RunState.Source.class);
        kryo.register(RunState.Schedule.class);
        kryo.register(RunState.Snapshot.class);
    }

    @Override
    public byte[] toBytes(Object value) {
        output.reset();
        kryo.writeObject(output, value);
        return output.toBytes();
    }

    @Override
    public Object fromBytes(byte[] bytes) {
        input.setBuffer(bytes);
        return kryo.readObject(input, type);
    }
}
