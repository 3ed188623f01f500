package io.github.pytree4j.state;

/** The kinds of value that a state dict can hold; the names are those that messages use. */
public enum StateKind {
    /** {@link StateDict}. */
    DICT("a dict"),
    /** {@link StateList}. */
    LIST("a list"),
    /** {@link StateValue.ArrayValue}. */
    ARRAY("an array"),
    /** {@link StateValue.ScalarValue}. */
    SCALAR("a NumPy scalar"),
    /** {@link StateValue.BoolValue}. */
    BOOL("a bool"),
    /** {@link StateValue.IntValue}. */
    INT("an int"),
    /** {@link StateValue.FloatValue}. */
    FLOAT("a float"),
    /** {@link StateValue.ComplexValue}. */
    COMPLEX("a complex number"),
    /** {@link StateValue.StringValue}. */
    STRING("a string"),
    /** {@link StateValue.BytesValue}. */
    BYTES("bytes"),
    /** {@link StateValue.NullValue}. */
    NULL("null"),
    /** {@link StateValue.ExternalValue}. */
    EXTERNAL("an external array"),
    /** {@link StateValue.PlaceholderValue}. */
    PLACEHOLDER("a placeholder of an external array");

    private final String phrase;

    StateKind(String phrase) {
        this.phrase = phrase;
    }

    /** Whether it is an array whose elements are not all here, or stands for one. */
    public boolean isExternal() {
        return this == EXTERNAL || this == PLACEHOLDER;
    }

    /** The kind with its article, for messages: {@code an array}. */
    @Override
    public String toString() {
        return phrase;
    }
}
