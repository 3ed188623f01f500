package io.github.pytree4j.multihost.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.multihost.group.ProcessGroupException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a process says that came of its save, as a line.
 *
 * @param failure the class of what was thrown; empty if it has saved
 * @param processes those that the exception names
 */
record Outcome(String failure, List<Integer> processes, String phase, String message) {
    private static final String SAVED = "saved";

    static String lineOfSaved() {
        return SAVED;
    }

    static String line(RuntimeException failure) {
        boolean named = failure instanceof ProcessGroupException;
        List<Integer> processes = named ? ((ProcessGroupException) failure).processes() : List.of();
        return String.join(
                "\t",
                failure.getClass().getSimpleName(),
                processes.stream().map(String::valueOf).collect(Collectors.joining(",")),
                named ? ((ProcessGroupException) failure).phase() : "",
                String.valueOf(failure.getMessage()).replaceAll("\\s", " "));
    }

    static Outcome of(String line) {
        if (line.equals(SAVED)) {
            return new Outcome("", List.of(), "", "");
        }
        String[] words = line.split("\t", -1);
        assertEquals(4, words.length, line);
        List<Integer> processes = words[1].isEmpty()
                ? List.of()
                : Arrays.stream(words[1].split(",", -1)).map(Integer::valueOf).toList();
        return new Outcome(words[0], processes, words[2], words[3]);
    }

    boolean isSaved() {
        return failure.isEmpty();
    }

    void requireSaved() {
        assertTrue(isSaved(), this::toString);
    }

    /** That it failed with an exception of the group that names this process alone, and what was done. */
    void requireNames(int process) {
        assertEquals(ProcessGroupException.class.getSimpleName(), failure, this::toString);
        assertEquals(List.of(process), processes, this::toString);
        assertTrue(message.contains("process " + process), this::toString);
        assertFalse(phase.isBlank(), this::toString);
    }

    String words() {
        return isSaved() ? SAVED : processes + " at " + phase;
    }
}
