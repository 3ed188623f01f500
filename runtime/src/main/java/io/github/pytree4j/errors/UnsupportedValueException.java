package io.github.pytree4j.errors;

/**
 * A value that was to be saved has no place in a checkpoint: its class has no codec, a map has keys that are neither
 * strings, integers nor enums, or a container contains itself. The message names its path. Nothing was written.
 */
public final class UnsupportedValueException extends CheckpointException {
    private static final long serialVersionUID = 1L;

    public UnsupportedValueException(String message) {
        super(message);
    }
}
