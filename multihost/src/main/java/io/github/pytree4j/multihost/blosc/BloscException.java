package io.github.pytree4j.multihost.blosc;

/** The bytes are no container of Blosc, or a damaged one. */
public final class BloscException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String problem;

    BloscException(String problem) {
        super(problem, null, false, false);
        this.problem = problem;
    }

    @Override
    public String getMessage() {
        return problem;
    }
}
