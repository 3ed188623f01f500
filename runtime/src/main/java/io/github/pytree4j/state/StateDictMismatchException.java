package io.github.pytree4j.state;

import io.github.pytree4j.errors.CheckpointException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A checkpoint does not fit the target it was to be restored into, or a tree another. Holds every difference in the whole
 * tree, as data and, in the message, as text; a long list is cut there.
 */
public final class StateDictMismatchException extends CheckpointException {
    private static final long serialVersionUID = 1L;
    private static final int PRINTED = 100;

    /** A path that is longer does not push the columns of all others aside. */
    private static final int WIDEST_COLUMN = 60;

    private final transient List<Difference> differences;

    private StateDictMismatchException(String message, List<Difference> differences) {
        super(message);
        this.differences = List.copyOf(differences);
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
        String message = message(checkpoint, target, differences) + MismatchAdvice.on(typesOf(differences));
        return new StateDictMismatchException(message, differences);
    }

    /**
     * A tree in memory does not fit.
     *
     * @param tree what does not fit, as messages name it: {@code the second tree}
     * @param target what it should fit
     * @param differences all of them, at least one
     */
    public static StateDictMismatchException ofTrees(String tree, String target, List<Difference> differences) {
        return new StateDictMismatchException(message(tree, target, differences), differences);
    }

    /** Every difference, in the order in which they were met. */
    public List<Difference> differences() {
        return differences;
    }

    private static Set<Difference.Type> typesOf(List<Difference> differences) {
        return differences.stream().map(Difference::type).collect(Collectors.toSet());
    }

    private static String message(String checkpoint, String target, List<Difference> differences) {
        List<Difference> shown = differences.subList(0, Math.min(PRINTED, differences.size()));
        int pathWidth = width(shown.stream().map(d -> d.path().abbreviated()).toList());
        int labelWidth = width(shown.stream().map(Difference::label).toList());
        StringBuilder text = new StringBuilder(checkpoint + " does not fit " + target + ": " + differences.size()
                + (differences.size() == 1 ? " difference" : " differences"));
        for (Difference difference : shown) {
            text.append("\n  ").append(pad(difference.path().abbreviated(), pathWidth));
            text.append("  ").append(pad(difference.label(), labelWidth));
            text.append("  ").append(difference.explanation());
        }
        if (differences.size() > PRINTED) {
            text.append("\n  ... and ").append(differences.size() - PRINTED).append(" more: see differences()");
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
