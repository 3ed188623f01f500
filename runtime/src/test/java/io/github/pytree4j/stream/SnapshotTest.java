package io.github.pytree4j.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.RandomState;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.array.PrimitiveArray;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.builtin.DynamicCodec;
import io.github.pytree4j.support.WritingCodec;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is written from a snapshot is what was written into it. */
class SnapshotTest {
    private static final RecordFields FIELDS = RecordFields.of(SnapshotTest.class, "first", "second");

    /** Each event with what it was told, and the path then. */
    private static final class Notes {
        final List<List<Object>> events = new ArrayList<>();
        private KeyPath path = new KeyPath();

        StateWriter writer() {
            return (StateWriter) Proxy.newProxyInstance(
                    StateWriter.class.getClassLoader(), new Class<?>[] {StateWriter.class}, (proxy, method, told) -> {
                        if (method.getName().equals("begin")) {
                            path = (KeyPath) told[0];
                            return null;
                        }
                        List<Object> event = new ArrayList<>(List.of(path.toString(), method.getName()));
                        for (Object value : told == null ? new Object[0] : told) {
                            event.add(value instanceof byte[] bytes ? Arrays.toString(bytes) : value);
                        }
                        events.add(event);
                        return null;
                    });
        }
    }

    private static void write(StateWriter writer, Object tree) {
        StateSink sink = new StateSink(writer, CodecRegistry.empty(), StateSink.MapOrder.OWN);
        sink.writeAll(
                new WritingCodec<>(to -> {
                    to.beginRecord(FIELDS);
                    to.field(FIELDS, 0);
                    to.write(DynamicCodec.INSTANCE, tree);
                    to.field(FIELDS, 1);
                    to.beginSequence(2);
                    to.item();
                    to.bytes(new byte[] {1, 2});
                    to.item();
                    to.nothing();
                    to.endSequence();
                    to.endRecord();
                }),
                tree);
    }

    private static List<List<Object>> replayed(Snapshot snapshot) {
        Notes notes = new Notes();
        snapshot.writeTo(notes.writer());
        return notes.events;
    }

    @Test
    void theEventsAndTheirPathsAreTheSame() {
        long seed = Long.getLong("pytree4j.seed", System.nanoTime());
        System.out.println("SnapshotTest: -Dpytree4j.seed=" + seed);
        RandomState states = new RandomState(new Random(seed));
        for (int i = 0; i < 500; i++) {
            Object tree = states.state(4);
            Notes direct = new Notes();
            write(direct.writer(), tree);
            Snapshot snapshot = new Snapshot();
            write(snapshot, tree);
            assertEquals(direct.events, replayed(snapshot));
        }
    }

    @Test
    void thereMayBeMoreEventsThanABlockHolds() {
        List<Long> tree = new ArrayList<>();
        for (long i = 0; i < 5000; i++) {
            tree.add(i);
        }
        Notes direct = new Notes();
        write(direct.writer(), tree);
        Snapshot snapshot = new Snapshot();
        write(snapshot, tree);
        assertTrue(direct.events.size() > 10_000);
        assertEquals(direct.events, replayed(snapshot));
    }

    @Test
    void laterChangesOfJavaArraysAndBytesDoNotMatter() {
        for (int length : new int[] {0, 3, 300_000, 1_000_003}) {
            int[] ints = new int[length];
            Arrays.setAll(ints, i -> i);
            byte[] bytes = {1, 2};
            NdArray before = NdArray.of(ints);
            Snapshot snapshot = new Snapshot();
            snapshot.beginList(2);
            snapshot.array(PrimitiveArray.of(ints));
            snapshot.bytes(bytes);
            snapshot.endList();
            Arrays.fill(ints, -1);
            bytes[0] = 77;
            List<List<Object>> events = replayed(snapshot);
            assertEquals(List.of("./0", "array", before), events.get(1));
            assertEquals(List.of("./1", "bytes", "[1, 2]"), events.get(2));
        }
    }

    @Test
    void aNullIsRefusedAtOnce() {
        assertThrows(NullPointerException.class, () -> new Snapshot().string(null));
        assertThrows(NullPointerException.class, () -> new Snapshot().array((NdArray) null));
        assertThrows(NullPointerException.class, () -> new Snapshot().scalar(null));
    }
}
