package io.github.pytree4j.tests.live.differential;

import io.github.pytree4j.errors.CheckpointException;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a side made of a case.
 *
 * @param kind whether it took the case
 * @param text what it made, or the message of the refusal
 */
record Outcome(Kind kind, String text) {
    enum Kind {
        ACCEPTED,
        REFUSED,
        CRASHED
    }

    /** @param made which word of the answer is what Flax made */
    static Outcome ofFlax(List<String> answer, int made) {
        boolean refused = answer.get(0).equals("refused");
        return new Outcome(refused ? Kind.REFUSED : Kind.ACCEPTED, answer.get(refused ? 1 : made));
    }

    /** A failure of any other kind than a CheckpointException is a crash, which agrees with nothing. */
    static Outcome ofJava(Supplier<?> attempt) {
        try {
            return new Outcome(Kind.ACCEPTED, attempt.get().toString());
        } catch (CheckpointException e) {
            return new Outcome(Kind.REFUSED, String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome(Kind.CRASHED, e.toString());
        }
    }

    boolean accepted() {
        return kind == Kind.ACCEPTED;
    }

    boolean crashed() {
        return kind == Kind.CRASHED;
    }

    /** Whether both refuse, or both made the same. */
    boolean agrees(Outcome that) {
        return kind == that.kind && kind != Kind.CRASHED && (kind == Kind.REFUSED || text.equals(that.text));
    }

    @Override
    public String toString() {
        return kind == Kind.ACCEPTED ? text : kind + ": " + text;
    }
}
