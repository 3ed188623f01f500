package io.github.pytree4j.state;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the text of a pattern of paths, or of a new path with captures of one. It is that of a path. Besides, a quote may also
 * open after a wildcard or capture, and these may stand after a closing quote: a key with a slash can have them, too.
 */
final class PatternText {
    private static final int MOST_DIGITS = 6;

    private final String text;
    private final QuotedKeys quoted;
    private final boolean isPattern;
    /** Of each capture so far, or of each there is, whether it is of a {@code **}. */
    private final List<Boolean> manys;

    private final List<PathKey> keys = new ArrayList<>();
    private int at;
    /** Of the key that is being read. */
    private List<String> literals = new ArrayList<>();

    private List<Integer> captures = new ArrayList<>();

    private PatternText(String text, boolean isPattern, List<Boolean> manys) {
        this.text = text;
        this.quoted = new QuotedKeys(isPattern ? "pattern" : "new path", text);
        this.isPattern = isPattern;
        this.manys = manys;
    }

    /** The keys of a pattern. */
    static List<PathKey> pattern(String text) {
        return new PatternText(text, true, new ArrayList<>()).read();
    }

    /**
     * The keys of a new path.
     *
     * @param manys for each wildcard of the pattern whether it is {@code **}
     */
    static List<PathKey> template(String text, List<Boolean> manys) {
        return new PatternText(text, false, manys).read();
    }

    private List<PathKey> read() {
        if (text.equals(".")) {
            return List.of();
        }
        at = text.startsWith("./") ? 2 : 0;
        while (true) {
            keys.add(isMany() ? readMany() : readKey());
            if (at == text.length()) {
                return List.copyOf(keys);
            }
            at++;
        }
    }

    private boolean isMany() {
        return isPattern && text.startsWith("**", at) && isEndOfKey(at + 2);
    }

    private PathKey readMany() {
        at += 2;
        manys.add(true);
        return PathKey.many(manys.size());
    }

    private boolean isEndOfKey(int index) {
        return index == text.length() || text.charAt(index) == '/';
    }

    /** Reads text and captures in turn, beginning and ending with text, which may be empty. */
    private PathKey readKey() {
        int start = at;
        literals = new ArrayList<>();
        captures = new ArrayList<>();
        literals.add(readLiteral());
        while (!isEndOfKey(at)) {
            captures.add(isPattern ? readStar() : readCapture(start));
            literals.add(readLiteral());
        }
        return new PathKey(List.copyOf(literals), List.copyOf(captures), false);
    }

    private String readLiteral() {
        if (!quoted.opensAt(at)) {
            return readPlain();
        }
        String literal = quoted.read(at);
        at = quoted.end();
        if (!isEndOfKey(at) && text.charAt(at) != '*' && (isPattern || text.charAt(at) != '{')) {
            throw quoted.illegal(
                    at, "expected a /, " + (isPattern ? "a *" : "a capture") + " or the end after the closing quote");
        }
        return literal;
    }

    private String readPlain() {
        int start = at;
        while (!isEndOfKey(at) && text.charAt(at) != '*' && (isPattern || text.charAt(at) != '{')) {
            if (!isPattern && text.charAt(at) == '}') {
                throw quoted.illegal(at, "there is no { before this }; a brace of a key stands in quotes: \"}\"");
            }
            at++;
        }
        return text.substring(start, at);
    }

    private int readStar() {
        if (text.startsWith("**", at)) {
            throw quoted.illegal(
                    at,
                    "** is any number of whole keys and stands alone between slashes; a star of a key stands in quotes:"
                            + " \"*\"");
        }
        at++;
        manys.add(false);
        return manys.size();
    }

    private int readCapture(int startOfKey) {
        int open = at;
        if (text.charAt(open) == '*') {
            throw quoted.illegal(
                    open,
                    "a new path has no wildcards: {1} is what the first one of the pattern stands for; a star of a key"
                            + " stands in quotes: \"*\"");
        }
        int close = text.indexOf('}', open);
        String number = close < 0 ? "" : text.substring(open + 1, close);
        if (number.isEmpty() || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw quoted.illegal(
                    open,
                    "expected the number of a wildcard in braces, such as {1}; a brace of a key stands in quotes:"
                            + " \"{\"");
        }
        int capture = number.length() > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(number);
        if (capture < 1 || capture > manys.size()) {
            throw quoted.illegal(open, "there is no such capture: " + numbered());
        }
        at = close + 1;
        if (manys.get(capture - 1) && !(open == startOfKey && isEndOfKey(at))) {
            throw quoted.illegal(open, "this is of a **, so of whole keys, and stands alone between slashes");
        }
        return capture;
    }

    private String numbered() {
        return switch (manys.size()) {
            case 0 -> "the pattern has no wildcards";
            case 1 -> "the pattern has one wildcard, {1}";
            default -> "the pattern has " + manys.size() + " wildcards, {1} to {" + manys.size() + "}";
        };
    }
}
