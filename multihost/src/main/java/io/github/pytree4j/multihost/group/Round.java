package io.github.pytree4j.multihost.group;

import java.time.Duration;
import java.util.function.IntPredicate;

/**
 * One meeting of all processes of a group.
 *
 * @param number how many went before it
 * @param own what this process brings
 * @param wanted whose values this process is to be given; the others' may be left away
 * @param timeout how long to wait for the others
 */
public record Round(long number, Arrival own, IntPredicate wanted, Duration timeout) {
    /** How long to wait, without overflow. */
    public long timeoutNanos() {
        try {
            return timeout.toNanos();
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE / 2;
        }
    }
}
