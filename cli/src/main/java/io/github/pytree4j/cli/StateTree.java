package io.github.pytree4j.cli;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.format.multihost.ArrayPlaceholders;
import io.github.pytree4j.multihost.zarr.ZarrArray;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.BytesValue;
import io.github.pytree4j.state.StateValue.ComplexValue;
import io.github.pytree4j.state.StateValue.ExternalValue;
import io.github.pytree4j.state.StateValue.NullValue;
import io.github.pytree4j.state.StateValue.PlaceholderValue;
import io.github.pytree4j.state.StateValue.ScalarValue;
import io.github.pytree4j.state.StateValue.StringValue;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A state as a tree for people to read: a line for each key, and the totals below. Levels beyond the 12th are not indented but
 * counted, {@code (+1)}, {@code (+2)}, …, so that a small file nested deeply does not become a large one of spaces.
 */
final class StateTree {
    /** Longer strings are cut. */
    private static final int MAX_STRING = 40;

    private static final int MAX_LEVELS = 12;

    /** The folder of the arrays that stand beside the checkpoint's file. */
    private final String arrays;

    private final Consumer<String[]> lines;
    private final Totals totals = new Totals();

    private StateTree(String name, Consumer<String[]> lines) {
        this.arrays = ArrayPlaceholders.folderOf(name);
        this.lines = lines;
    }

    /** Writes {@code state} under {@code name}, which is that of its file. */
    static void write(String name, StateValue state, PrintWriter out) {
        Columns columns = new Columns(Columns.Align.LEFT, Columns.Align.LEFT, Columns.Align.RIGHT, Columns.Align.LEFT);
        StateTree measured = new StateTree(name, columns::measure);
        measured.nodes(Printable.key(name), state);
        new StateTree(name, line -> columns.write(out, line)).nodes(Printable.key(name), state);
        out.print('\n' + measured.totals.toString() + '\n');
    }

    /** A key, as it is printed, and its value. */
    private record Child(String key, StateValue value) {}

    /**
     * Values of one dict or list that are still to come. Recursion would take more stack than there is for a deep state.
     *
     * @param indent what stands before the branches of these values
     * @param beyond how many levels this one is below the last that is indented
     */
    private record Level(String indent, int beyond, Iterator<Child> children) {
        String branch(boolean last) {
            return indent + (beyond > 0 ? "(+" + beyond + ") " : "") + (last ? "└── " : "├── ");
        }

        Level inside(boolean last, Iterator<Child> inner) {
            return new Level(beyond > 0 ? indent : indent + (last ? "    " : "│   "), beyond + 1, inner);
        }
    }

    /** The line of a value and those of all that it holds. */
    private void nodes(String name, StateValue root) {
        node(name, root);
        Deque<Level> open = new ArrayDeque<>();
        open.push(new Level("", 1 - MAX_LEVELS, children(root)));
        while (!open.isEmpty()) {
            Level level = open.element();
            if (level.children.hasNext()) {
                Child child = level.children.next();
                boolean last = !level.children.hasNext();
                node(level.branch(last) + child.key, child.value);
                open.push(level.inside(last, children(child.value)));
            } else {
                open.pop();
            }
        }
    }

    private static Iterator<Child> children(StateValue value) {
        if (value instanceof StateDict dict) {
            return dict.entries().stream()
                    .map(entry -> new Child(Printable.key(entry.getKey()), entry.getValue()))
                    .iterator();
        }
        if (value instanceof StateList list) {
            List<StateValue> items = list.items();
            return IntStream.range(0, items.size())
                    .mapToObj(i -> new Child("[" + i + "]", items.get(i)))
                    .iterator();
        }
        return Collections.emptyIterator();
    }

    private void node(String label, StateValue value) {
        if (value instanceof StateDict dict) {
            line(label, dict.isEmpty() ? "{}" : "", "", "");
        } else if (value instanceof StateList list) {
            line(label, "list[" + list.items().size() + "]", "", "");
        } else {
            totals.add(value);
            leaf(label, value);
        }
    }

    private void line(String... cells) {
        lines.accept(cells);
    }

    private void leaf(String label, StateValue value) {
        if (value instanceof ArrayValue array) {
            NdArray data = array.array();
            line(label, data.dtype() + Arrays.toString(data.shape()), sizeOf(data), elementOf(data));
        } else if (value instanceof ScalarValue scalar) {
            NdArray data = scalar.array();
            line(label, data.dtype().toString(), sizeOf(data), elementOf(data));
        } else if (value instanceof BytesValue bytes) {
            line(label, "bytes", ByteSizes.text(bytes.length()), "");
        } else if (value instanceof ExternalValue external) {
            ExternalArray array = external.array();
            line(label, array.dtype() + Arrays.toString(array.shape()), sizeOf(array), placeOf(array));
        } else if (value instanceof PlaceholderValue placeholder) {
            line(label, "external array", "", Printable.quoted(placeholder.path(), MAX_STRING));
        } else if (value instanceof NullValue) {
            line(label, "None", "", "");
        } else {
            line(label, typeOf(value), "", textOf(value));
        }
    }

    private static String sizeOf(NdArray array) {
        return ByteSizes.text(array.byteSize());
    }

    private static String sizeOf(ExternalArray array) {
        return ByteSizes.text(Totals.bytesOf(array));
    }

    /** Where an array is that stands beside the checkpoint's file, and in which pieces. */
    private String placeOf(ExternalArray array) {
        return array instanceof ZarrArray stored
                ? "chunks " + Arrays.toString(stored.chunkShape()) + " in "
                        + Printable.key(arrays + "/" + stored.path())
                : "";
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
        return value instanceof StringValue string ? Printable.quoted(string.value(), MAX_STRING) : value.toString();
    }
}
