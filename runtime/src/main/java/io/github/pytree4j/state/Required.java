package io.github.pytree4j.state;

/** Arguments that must not be null. */
final class Required {
    private Required() {}

    /** Null has no place in a state dict; the message says which argument is null, and what to use instead. */
    static <T> T value(T value, String name) {
        if (value == null) {
            throw new NullPointerException(name + " must not be null; Python's None is NullValue.INSTANCE");
        }
        return value;
    }

    static <T> T argument(T argument, String name) {
        if (argument == null) {
            throw new NullPointerException(name + " must not be null");
        }
        return argument;
    }
}
