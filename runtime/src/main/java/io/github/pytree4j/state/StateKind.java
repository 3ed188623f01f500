package io.github.pytree4j.state;

/** The kinds of value that a state dict can hold; the names are those that messages use. */
public enum StateKind {
    DICT("a dict"),
    LIST("a list"),
    ARRAY("an array"),
    SCALAR("a NumPy scalar"),
    BOOL("a bool"),
    INT("an int"),
    FLOAT("a float"),
    COMPLEX("a complex number"),
    STRING("a string"),
    BYTES("bytes"),
    NULL("null");

    private final String phrase;

    StateKind(String phrase) {
        this.phrase = phrase;
    }

    /** The kind with its article, for messages: {@code an array}. */
    @Override
    public String toString() {
        return phrase;
    }
}
