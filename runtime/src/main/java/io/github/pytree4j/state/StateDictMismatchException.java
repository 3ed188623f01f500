package io.github.pytree4j.state;

import io.github.pytree4j.errors.CheckpointException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A checkpoint does not fit the target it was to be restored into, or a tree another. Holds every difference in the whole
 * tree, as data and, in the message, as text; a long list is cut there. Of more than 100,000 differences, which only a file
 * that is quite another has, it holds the first, and how many there are.
 */
public final class StateDictMismatchException extends CheckpointException {
    private static final long serialVersionUID = 1L;
    private static final int PRINTED = 100;

    /** A path that is longer does not push the columns of all others aside. */
    private static final int WIDEST_COLUMN = 60;

    private final transient List<Difference> differences;
    private final int count;

    private StateDictMismatchException(String message, List<Difference> differences, int count) {
        super(message);
        this.differences = List.copyOf(differences);
        this.count = count;
    }

    /**
     * A checkpoint does not fit; the message says what to do.
     *
     * @param checkpoint what does not fit, as messages name it: {@code checkpoint_0}
     * @param target what it should fit: {@code TrainState}
     * @param differences all of them, at least one
     */
    public static StateDictMismatchException ofCheckpoint(
            String checkpoint, String target, List<Difference> differences) {
        return ofCheckpoint(checkpoint, target, differences, differences.size(), List.of());
    }

    /**
     * As {@link #ofCheckpoint(String, String, List)}, where only the first differences were kept.
     *
     * @param count how many there are
     * @param advice what to do first, a line each
     */
    public static StateDictMismatchException ofCheckpoint(
            String checkpoint, String target, List<Difference> differences, int count, List<String> advice) {
        String message = message(checkpoint, target, differences, count)
                + advice.stream().map(line -> "\n" + line).collect(Collectors.joining())
                + MismatchAdvice.on(typesOf(differences));
        return new StateDictMismatchException(message, differences, count);
    }

    /**
     * A tree in memory does not fit.
     *
     * @param tree what does not fit, as messages name it: {@code the second tree}
     * @param target what it should fit
     * @param differences all of them, at least one
     */
    public static StateDictMismatchException ofTrees(String tree, String target, List<Difference> differences) {
        return ofTrees(tree, target, differences, differences.size());
    }

    /**
     * As {@link #ofTrees(String, String, List)}, where only the first differences were kept.
     *
     * @param count how many there are
     */
    public static StateDictMismatchException ofTrees(
            String tree, String target, List<Difference> differences, int count) {
        return new StateDictMismatchException(message(tree, target, differences, count), differences, count);
    }

    /** Every difference, in the order in which they were met; of more than 100,000 the first. */
    public List<Difference> differences() {
        return differences;
    }

    /** How many differences there are, those that {@link #differences()} leaves out included. */
    public int count() {
        return count;
    }

    private static Set<Difference.Type> typesOf(List<Difference> differences) {
        return differences.stream().map(Difference::type).collect(Collectors.toSet());
    }

    private static String message(String checkpoint, String target, List<Difference> differences, int count) {
        List<Difference> shown = differences.subList(0, Math.min(PRINTED, differences.size()));
        int pathWidth = width(shown.stream().map(d -> d.path().abbreviated()).toList());
        int labelWidth = width(shown.stream().map(Difference::label).toList());
        StringBuilder text = new StringBuilder(
                checkpoint + " does not fit " + target + ": " + count + (count == 1 ? " difference" : " differences"));
        for (Difference difference : shown) {
            text.append("\n  ").append(pad(difference.path().abbreviated(), pathWidth));
            text.append("  ").append(pad(difference.label(), labelWidth));
            text.append("  ").append(difference.explanation());
        }
        if (count > PRINTED) {
            text.append("\n  ... and ").append(count - PRINTED).append(" more: see differences()");
        }
        if (count > differences.size()) {
            text.append(", which has the first ").append(differences.size());
        }
        return text.toString();
    }

    private static int width(List<String> texts) {
        return texts.stream()
                .mapToInt(String::length)
                .filter(length -> length <= WIDEST_COLUMN)
                .max()
                .orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
