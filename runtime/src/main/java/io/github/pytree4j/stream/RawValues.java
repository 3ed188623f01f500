package io.github.pytree4j.stream;

import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.BoolValue;
import io.github.pytree4j.state.StateValue.BytesValue;
import io.github.pytree4j.state.StateValue.FloatValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.NullValue;
import io.github.pytree4j.state.StateValue.ScalarValue;
import io.github.pytree4j.state.StateValue.StringValue;

/** Takes subtrees from any reader as they are; without recursion, since it is the input that says how deep they are. */
public final class RawValues {
    /** A file may have as many of these as bytes, so each is there once. */
    private static final StringValue NO_TEXT = new StringValue("");

    private static final BytesValue NO_BYTES = new BytesValue(new byte[0]);

    private RawValues() {}

    /**
     * The value that {@code reader} stands at, with all that is in it; {@code path} follows.
     *
     * @param external what it has in the place of external arrays
     */
    public static StateValue read(StateReader reader, KeyPath path, RawArrays external) {
        HeapNeed need = new HeapNeed();
        RawContainer open = null;
        while (true) {
            StateKind kind = reader.peek();
            if (kind == StateKind.DICT || kind == StateKind.LIST) {
                open = RawContainer.open(reader, path, open, need);
            } else {
                StateValue leaf = leaf(reader, path, external);
                if (open == null) {
                    return leaf;
                }
                open.add(leaf);
            }
            while (open.isWhole()) {
                StateValue whole = open.close(reader, path);
                open = open.outer();
                if (open == null) {
                    return whole;
                }
                open.add(whole);
            }
            open.step(reader, path);
        }
    }

    private static StateValue leaf(StateReader reader, KeyPath path, RawArrays external) {
        return switch (reader.peek()) {
            case ARRAY -> new ArrayValue(reader.readArray());
            case SCALAR -> new ScalarValue(reader.readArray());
            case BOOL -> BoolValue.of(reader.readBool());
            case INT ->
                reader.intIsBeyondLong()
                        ? IntValue.ofUnsigned(reader.readIntBits())
                        : IntValue.of(reader.readIntBits());
            case FLOAT -> new FloatValue(reader.readFloat());
            case COMPLEX -> reader.readComplex();
            case STRING -> text(reader.readString());
            case BYTES -> bytes(reader.readBytes());
            case NULL -> {
                reader.skip();
                yield NullValue.INSTANCE;
            }
            case EXTERNAL, PLACEHOLDER -> external.take(reader, path);
            case DICT, LIST -> throw new IllegalArgumentException("a dict or list is no leaf");
        };
    }

    private static StringValue text(String text) {
        return text.isEmpty() ? NO_TEXT : new StringValue(text);
    }

    private static BytesValue bytes(byte[] bytes) {
        return bytes.length == 0 ? NO_BYTES : new BytesValue(bytes);
    }
}
