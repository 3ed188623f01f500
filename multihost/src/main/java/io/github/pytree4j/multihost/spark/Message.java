package io.github.pytree4j.multihost.spark;

import io.github.pytree4j.multihost.group.Arrival;
import io.github.pytree4j.multihost.group.Farewell;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What a task says in a round: what it brings, or why it says no more. Spark carries texts.
 *
 * @param arrival null if it is a farewell
 * @param farewell null if it is an arrival
 */
record Message(@Nullable Arrival arrival, @Nullable Farewell farewell) {
    private static final String ARRIVAL = "pytree4j arrival ";
    private static final String FAREWELL = "pytree4j farewell ";

    static String of(Arrival arrival) {
        byte[] what = arrival.what().getBytes(StandardCharsets.UTF_8);
        return ARRIVAL
                + text(ByteBuffer.allocate(Integer.BYTES + what.length + arrival.value().length)
                        .putInt(what.length)
                        .put(what)
                        .put(arrival.value())
                        .array());
    }

    static String of(Farewell farewell) {
        return FAREWELL + text(farewell.toBytes());
    }

    /** What another task has said. One that uses Spark's own barriers in between is at another call, and is told so. */
    static Message parse(String text) {
        try {
            if (text.startsWith(ARRIVAL)) {
                return new Message(arrival(bytes(text.substring(ARRIVAL.length()))), null);
            }
            if (text.startsWith(FAREWELL)) {
                return new Message(null, Farewell.fromBytes(bytes(text.substring(FAREWELL.length()))));
            }
        } catch (IllegalArgumentException e) {
            return new Message(stranger(), null);
        }
        return new Message(stranger(), null);
    }

    private static Arrival arrival(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int length = bytes.length < Integer.BYTES ? -1 : buffer.getInt();
        if (length < 0 || length > buffer.remaining()) {
            return stranger();
        }
        byte[] what = new byte[length];
        buffer.get(what);
        byte[] value = new byte[buffer.remaining()];
        buffer.get(value);
        return new Arrival(new String(what, StandardCharsets.UTF_8), value);
    }

    private static Arrival stranger() {
        return new Arrival("a call of allGather that is not this library's", new byte[0]);
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }
}
