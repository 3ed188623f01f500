package io.github.pytree4j.processor.reading;

/** A class cannot be the codec of the component that names it; the message says why, and what to do. */
final class UnusableCodecException extends Exception {
    private static final long serialVersionUID = 1;

    UnusableCodecException(String message) {
        super(message);
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
