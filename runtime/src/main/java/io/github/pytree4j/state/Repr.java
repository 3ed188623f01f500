package io.github.pytree4j.state;

import io.github.pytree4j.text.Text;
import java.util.Iterator;
import java.util.Map;

/**
 * The text of a tree of values in one line, as Python prints a dict, in bounded length and depth: a tree may be larger
 * than anybody wants to read, and nothing keeps a dict from holding itself.
 */
final class Repr {
    private static final int MAX_LENGTH = 4_000;
    private static final int MAX_ITEMS = 100;
    private static final int MAX_DEPTH = 16;

    private final StringBuilder text = new StringBuilder();

    private Repr() {}

    static String of(StateValue value) {
        Repr repr = new Repr();
        repr.append(value, 0);
        return repr.text.toString();
    }

    private void append(StateValue value, int depth) {
        if (value instanceof StateDict dict) {
            Iterator<Map.Entry<String, StateValue>> entries = dict.entries().iterator();
            items('{', '}', dict.size(), depth, () -> {
                Map.Entry<String, StateValue> entry = entries.next();
                text.append(Text.key(entry.getKey())).append(": ");
                append(entry.getValue(), depth + 1);
            });
        } else if (value instanceof StateList list) {
            Iterator<StateValue> items = list.items().iterator();
            items('[', ']', list.items().size(), depth, () -> append(items.next(), depth + 1));
        } else {
            text.append(value);
        }
    }

    private void items(char open, char close, int count, int depth, Runnable appendNext) {
        text.append(open);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ", ");
            if (i == MAX_ITEMS || text.length() > MAX_LENGTH || depth == MAX_DEPTH) {
                text.append("... (").append(count - i).append(" more)");
                break;
            }
            appendNext.run();
        }
        text.append(close);
    }
}
