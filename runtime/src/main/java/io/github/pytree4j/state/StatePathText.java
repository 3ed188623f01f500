package io.github.pytree4j.state;

import io.github.pytree4j.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads and writes the text of a path: {@code ./a/b}, where a key that could be misread stands in double quotes, with the
 * escapes of JSON.
 */
final class StatePathText {
    private static final String ROOT = ".";
    /** {@code "/... (2147483647 keys) ..."} and the dot in front of the path. */
    private static final int MARK_LENGTH = 28;

    private static final int MIN_KEY = 12;
    /** Characters that one of a key can become, and those around it. */
    private static final long LONGEST_ESCAPE = 6;

    private static final long QUOTES = 2;

    static final int MIN_ABBREVIATED = 60;

    private final String text;
    private final QuotedKeys quoted;
    private final List<String> keys = new ArrayList<>();

    private StatePathText(String text) {
        this.text = text;
        this.quoted = new QuotedKeys("path", text);
    }

    /** The keys that {@code text} spells. */
    static List<String> parse(String text) {
        return text.equals(ROOT) ? List.of() : new StatePathText(text).readKeys();
    }

    private List<String> readKeys() {
        int at = text.startsWith("./") ? 2 : 0;
        while (true) {
            int end = quoted.opensAt(at) ? readQuoted(at) : readPlain(at);
            if (end == text.length()) {
                return keys;
            }
            if (text.charAt(end) != '/') {
                throw quoted.illegal(end, "expected a / or the end after the closing quote");
            }
            at = end + 1;
        }
    }

    private int readPlain(int start) {
        int slash = text.indexOf('/', start);
        int end = slash < 0 ? text.length() : slash;
        keys.add(text.substring(start, end));
        return end;
    }

    private int readQuoted(int start) {
        keys.add(quoted.read(start));
        return quoted.end();
    }

    /** The text of these keys, which {@link #parse} reads back. */
    static String of(List<String> keys) {
        StringBuilder text = new StringBuilder(ROOT);
        keys.forEach(key -> text.append('/').append(spelled(key, Integer.MAX_VALUE)));
        return text.toString();
    }

    /** The text of these keys in {@code maxLength} characters: rather with keys cut short than without some. */
    static String abbreviated(List<String> keys, int maxLength) {
        // Each key takes two characters at least: of a path that is too deep for that, no width of the keys is tried.
        boolean mayFit = 2L * keys.size() < maxLength;
        long longest =
                LONGEST_ESCAPE * keys.stream().mapToLong(String::length).max().orElse(0) + QUOTES;
        int widest = maxLength - 2;
        for (int maxKey = widest; mayFit && maxKey >= MIN_KEY; maxKey /= 2) {
            if (maxKey < widest && maxKey >= longest) {
                // Cuts nothing, so that it is as long as before.
                continue;
            }
            StringBuilder all = new StringBuilder(ROOT);
            for (int i = 0; i < keys.size() && all.length() <= maxLength; i++) {
                all.append('/').append(spelled(keys.get(i), maxKey));
            }
            if (all.length() <= maxLength) {
                return all.toString();
            }
        }
        return withoutMiddle(keys, (maxLength - MARK_LENGTH) / 2);
    }

    /** As many of the first and the last keys as fit into {@code half} of the characters each, but at least one. */
    private static String withoutMiddle(List<String> keys, int half) {
        StringBuilder head = new StringBuilder(ROOT);
        int first = 0;
        for (int room = half; first < keys.size() - 1; first++) {
            String key = '/' + spelled(keys.get(first), half - 1);
            room -= key.length();
            if (room < 0) {
                break;
            }
            head.append(key);
        }
        StringBuilder tail = new StringBuilder();
        int last = keys.size();
        for (int room = half; last > first; last--) {
            String key = '/' + spelled(keys.get(last - 1), half - 1);
            room -= key.length();
            if (room < 0) {
                break;
            }
            tail.insert(0, key);
        }
        int left = last - first;
        if (left > 0) {
            head.append("/... (").append(left).append(left == 1 ? " key) ..." : " keys) ...");
        }
        return head.append(tail).toString();
    }

    private static String spelled(String key, int maxLength) {
        return isPlain(key) ? Text.cut(key, maxLength) : Text.quoted(key, maxLength);
    }

    /** Whether a key reads back as itself without quotes, and a reader can see where it begins and ends. */
    static boolean isPlain(String key) {
        return !key.isEmpty()
                && !key.equals(ROOT)
                && key.equals(key.strip())
                && key.codePoints().noneMatch(c -> c == '/' || c == '"' || c == '\\' || Text.isHidden(c));
    }
}
