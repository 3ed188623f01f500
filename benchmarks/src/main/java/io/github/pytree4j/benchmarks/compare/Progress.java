package io.github.pytree4j.benchmarks.compare;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Tells who waits how far it is. */
final class Progress {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Progress() {}

    static void say(String what) {
        System.out.println(LocalTime.now(ZoneId.systemDefault()).format(CLOCK) + "  " + what);
    }
}
