package io.github.pytree4j.tests.reliability;

/**
 * What a process met in a directory that others write into.
 *
 * @param from how many saves had begun, by the journal, before it began
 * @param to how many when it ended
 * @param seen the step and, of what was restored, the whole signature
 * @param text of the exception; empty if there was none
 */
record Observation(Kind kind, long from, long to, Signature seen, String text) {

    /** How it ended. */
    enum Kind {
        SAVED,
        /** A save was told that the step exists, or a later one. */
        REFUSED,
        /** The newest checkpoint, or that of a step, was restored. */
        RESTORED_NEWEST,
        RESTORED_STEP,
        /** There was no checkpoint of a step that had been there just before. */
        MISSING,
        /** A file was said to be damaged, or a state was none that anybody saved. */
        TORN,
        /** Anything else. */
        FAILED
    }

    String line() {
        return String.join(
                " ",
                kind.name(),
                Long.toString(from),
                Long.toString(to),
                Long.toString(seen.step()),
                Long.toString(seen.writer()),
                Long.toString(seen.number()),
                text.replace('\n', ' '));
    }

    static Observation parse(String line) {
        String[] words = line.split(" ", 7);
        Signature seen = new Signature(Long.parseLong(words[3]), Long.parseLong(words[4]), Long.parseLong(words[5]));
        return new Observation(
                Kind.valueOf(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]), seen, words[6]);
    }
}
