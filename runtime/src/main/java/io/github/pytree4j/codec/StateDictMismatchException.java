package io.github.pytree4j.codec;

import io.github.pytree4j.errors.CheckpointException;
import java.util.List;

/**
 * A checkpoint does not fit the target it was to be restored into. Holds every difference in the whole tree, as data and,
 * in the message, as text.
 */
public final class StateDictMismatchException extends CheckpointException {
    private static final long serialVersionUID = 1L;
    private static final int PRINTED = 100;

    private final transient List<Difference> differences;

    /**
     * @param checkpoint what does not fit, as messages name it: {@code checkpoint_0}
     * @param target what it should fit: {@code TrainState}
     * @param differences all of them, at least one
     */
    public StateDictMismatchException(String checkpoint, String target, List<Difference> differences) {
        super(message(checkpoint, target, differences));
        this.differences = List.copyOf(differences);
    }

    /** Every difference, in the order of the checkpoint's tree. */
    public List<Difference> differences() {
        return differences;
    }

    private static String message(String checkpoint, String target, List<Difference> differences) {
        List<Difference> shown = differences.subList(0, Math.min(PRINTED, differences.size()));
        int pathWidth = width(shown.stream().map(d -> d.path().toString()).toList());
        int labelWidth = width(shown.stream().map(Difference::label).toList());
        StringBuilder text = new StringBuilder(checkpoint + " does not fit " + target + ": " + differences.size()
                + (differences.size() == 1 ? " difference" : " differences"));
        for (Difference difference : shown) {
            text.append("\n  ").append(pad(difference.path().toString(), pathWidth));
            text.append("  ").append(pad(difference.label(), labelWidth));
            text.append("  ").append(difference.explanation());
        }
        if (differences.size() > PRINTED) {
            text.append("\n  ... and ").append(differences.size() - PRINTED).append(" more: see differences()");
        }
        return text.append("\nPatch the raw state, give the manager Migrations, or choose a RestorePolicy:"
                        + " docs/evolution.md")
                .toString();
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
