package io.github.pytree4j.cli;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.BytesValue;
import io.github.pytree4j.state.StateValue.ComplexValue;
import io.github.pytree4j.state.StateValue.NullValue;
import io.github.pytree4j.state.StateValue.ScalarValue;
import io.github.pytree4j.state.StateValue.StringValue;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.IntStream;

/** A state as a tree for people to read: a line for each key, and the totals below. */
final class StateTree {
    /** Longer strings are cut. */
    private static final int MAX_STRING = 40;

    private final Columns columns =
            new Columns(Columns.Align.LEFT, Columns.Align.LEFT, Columns.Align.RIGHT, Columns.Align.LEFT);
    private final Totals totals = new Totals();

    private StateTree() {}

    /** Writes {@code state} under {@code name}. */
    static void write(String name, StateValue state, PrintWriter out) {
        StateTree tree = new StateTree();
        tree.node("", "", Printable.key(name), state);
        tree.columns.write(out);
        out.print('\n' + tree.totals.toString() + '\n');
    }

    /**
     * Adds the line of a value and those of all that it holds.
     *
     * @param branch what stands before the key
     * @param indent what stands before the branches of the values inside
     */
    private void node(String branch, String indent, String key, StateValue value) {
        String label = branch + key;
        if (value instanceof StateDict dict) {
            columns.add(label, dict.isEmpty() ? "{}" : "", "", "");
            Iterator<Map.Entry<String, StateValue>> entries = dict.entries().iterator();
            while (entries.hasNext()) {
                Map.Entry<String, StateValue> entry = entries.next();
                child(indent, entries.hasNext(), Printable.key(entry.getKey()), entry.getValue());
            }
        } else if (value instanceof StateList list) {
            int length = list.items().size();
            columns.add(label, "list[" + length + "]", "", "");
            IntStream.range(0, length)
                    .forEach(i -> child(
                            indent, i < length - 1, "[" + i + "]", list.items().get(i)));
        } else {
            totals.add(value);
            leaf(label, value);
        }
    }

    private void child(String indent, boolean hasNext, String key, StateValue value) {
        node(indent + (hasNext ? "├── " : "└── "), indent + (hasNext ? "│   " : "    "), key, value);
    }

    private void leaf(String label, StateValue value) {
        if (value instanceof ArrayValue array) {
            NdArray data = array.array();
            columns.add(label, data.dtype() + Arrays.toString(data.shape()), sizeOf(data), elementOf(data));
        } else if (value instanceof ScalarValue scalar) {
            NdArray data = scalar.array();
            columns.add(label, data.dtype().toString(), sizeOf(data), elementOf(data));
        } else if (value instanceof BytesValue bytes) {
            columns.add(label, "bytes", ByteSizes.text(bytes.length()), "");
        } else if (value instanceof NullValue) {
            columns.add(label, "None", "", "");
        } else {
            columns.add(label, typeOf(value), "", textOf(value));
        }
    }

    private static String sizeOf(NdArray array) {
        return ByteSizes.text(array.byteSize());
    }

    /** The element of an array of zero dimensions; of others, nothing. */
    private static String elementOf(NdArray array) {
        return array.rank() == 0 && array.dtype().isNumeric() ? Elements.text(array, 0) : "";
    }

    /** What Python calls the type of a plain leaf. */
    private static String typeOf(StateValue value) {
        return switch (value.kind()) {
            case BOOL -> "bool";
            case INT -> "int";
            case FLOAT -> "float";
            case COMPLEX -> "complex";
            case STRING -> "str";
            default -> throw new IllegalArgumentException(value.kind() + " is not a plain leaf");
        };
    }

    private static String textOf(StateValue value) {
        if (value instanceof ComplexValue complex) {
            return Elements.complex(complex.real(), complex.imaginary());
        }
        return value instanceof StringValue string ? shortened(string.value()) : value.toString();
    }

    private static String shortened(String text) {
        int length = text.codePointCount(0, text.length());
        if (length <= MAX_STRING) {
            return Printable.quoted(text);
        }
        String start = text.substring(0, text.offsetByCodePoints(0, MAX_STRING));
        return Printable.quoted(start) + "… (" + length + " characters)";
    }
}
