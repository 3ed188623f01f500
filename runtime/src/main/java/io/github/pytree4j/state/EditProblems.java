package io.github.pytree4j.state;

import io.github.pytree4j.state.EditNode.Claim;

/** What does not go together in an edit of a state, in words. */
final class EditProblems {
    private static final String ONE_AFTER_THE_OTHER =
            "The rules of a patch all see the state as it is before the patch."
                    + " What builds on what another rule does belongs in a patch after that.";

    private final RuleProblems problems;

    EditProblems(RuleProblems problems) {
        this.problems = problems;
    }

    /** One value is to be taken twice, or something inside of another. */
    void takenTwice(Claim first, Claim second) {
        problems.add(() -> together(first, second, "take"), ONE_AFTER_THE_OTHER);
    }

    /** Two values are to be put at one place, or one into another. */
    void writtenTwice(Claim first, Claim second) {
        problems.add(() -> together(first, second, "write"), ONE_AFTER_THE_OTHER);
    }

    private static String together(Claim first, Claim second, String verb) {
        int depth = Integer.compare(first.at().keys().size(), second.at().keys().size());
        Claim outer = depth <= 0 ? first : second;
        Claim inner = depth <= 0 ? second : first;
        boolean isOneRule = outer.by().rule().equals(inner.by().rule());
        String one = outer.by().rule();
        String there = outer.at().abbreviated();
        if (depth != 0) {
            return one + " would " + verb + " " + there + ", and "
                    + (isOneRule ? "" : inner.by().rule() + " would " + verb + " ")
                    + inner.at().abbreviated() + " inside it";
        }
        return (isOneRule ? one + " would " : one + " and " + inner.by().rule() + " would both ") + verb + " " + there
                + (isOneRule ? " twice" : "") + origins(outer, inner, verb);
    }

    /** Where the values come from, if they do not come from where they go. */
    private static String origins(Claim first, Claim second, String verb) {
        return verb.equals("write") ? ", for " + origin(first) + " and " + origin(second) : "";
    }

    private static String origin(Claim claim) {
        return claim.by().parts().get(0).path().abbreviated();
    }

    /** A value is to be put where another one stays. */
    void occupied(Claim claim, StateValue staying) {
        problems.add(
                () -> would(claim) + ", where " + staying.kind() + " stays",
                "A value can be put where nothing is, or where a rule of the same patch takes away what is there.");
    }

    /** A value is to be put into one that stays and is not a dict, {@code depth} keys from the root. */
    void noDict(Claim claim, int depth, StateValue holder) {
        problems.add(() -> would(claim) + ", but " + way(claim, depth) + " is " + holder.kind() + ", not a dict");
    }

    private static String way(Claim claim, int depth) {
        return new StatePath(claim.at().keys().subList(0, depth)).abbreviated();
    }

    /** A value is to be put in place of the whole state. */
    void root(Claim claim) {
        problems.add(() -> claim.by().rule() + " would put " + origin(claim) + " in place of the root");
    }

    private static String would(Claim claim) {
        return claim.by().rule() + " would write " + claim.at().abbreviated();
    }
}
