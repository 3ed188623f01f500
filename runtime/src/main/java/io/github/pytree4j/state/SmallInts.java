package io.github.pytree4j.state;

import io.github.pytree4j.state.StateValue.IntValue;
import java.util.stream.IntStream;

/** The integers that a file can hold in one or two bytes: there may be as many of them as it has room for. */
final class SmallInts {
    static final int LEAST = Byte.MIN_VALUE;
    static final int GREATEST = 255;

    private static final IntValue[] ALL = IntStream.rangeClosed(LEAST, GREATEST)
            .mapToObj(value -> new IntValue(value, false))
            .toArray(IntValue[]::new);

    private SmallInts() {}

    /** The number, which must be one of them. */
    static IntValue of(int value) {
        return ALL[value - LEAST];
    }
}
