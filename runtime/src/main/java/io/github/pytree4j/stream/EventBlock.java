package io.github.pytree4j.stream;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Some events of a {@link Snapshot}, one after another: so many that a block is no burden to the garbage collector. */
final class EventBlock {
    private static final int EVENTS = 1 << 10;

    private final Snapshot.Event[] events = new Snapshot.Event[EVENTS];
    private final @Nullable Object[] objects = new Object[EVENTS];
    private final long[] numbers = new long[EVENTS];
    private int size;

    boolean isFull() {
        return size == EVENTS;
    }

    void add(Snapshot.Event event, @Nullable Object object, long number) {
        events[size] = event;
        if (object != null) {
            objects[size] = object;
        }
        numbers[size] = number;
        size++;
    }

    int size() {
        return size;
    }

    Snapshot.Event event(int index) {
        return events[index];
    }

    <T> T object(int index, Class<T> type) {
        return type.cast(Objects.requireNonNull(objects[index], "the event has an object"));
    }

    long number(int index) {
        return numbers[index];
    }
}
