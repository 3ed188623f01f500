package io.github.pytree4j.tests.live.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A tree in the words that both sides read and write; notation.py says how.
 *
 * @param kind dict, list, tuple, one of {@link #RECORDS}, or the kind of a leaf
 * @param words what a leaf holds
 * @param keys the keys of the children, as they are in a state dict
 */
record Node(String kind, List<String> words, List<String> keys, List<Node> children) {
    /** The named tuples and dataclasses, and their fields. */
    static final Map<String, List<String>> RECORDS = Map.of(
            "point", List.of("x", "y"),
            "unit", List.of(),
            "old", List.of("name", "fields", "values"),
            "pair", List.of("a", "b"),
            "empty", List.of(),
            "tagged", List.of("value"));

    private static final Map<String, Integer> WORDS =
            Map.of("none", 0, "complex", 2, "array", 3, "scalar", 2, "ext", 2);
    private static final Pattern CODED = Pattern.compile("%(....)");

    static Node leaf(String kind, String... words) {
        return new Node(kind, List.of(words), List.of(), List.of());
    }

    static Node sequence(String kind, List<Node> items) {
        List<String> keys =
                IntStream.range(0, items.size()).mapToObj(Integer::toString).toList();
        return new Node(kind, List.of(), keys, items);
    }

    /** @param kind one of {@link #RECORDS} */
    static Node record(String kind, List<Node> fields) {
        return new Node(
                kind, List.of(), RECORDS.get(kind).stream().map(Node::text).toList(), fields);
    }

    static Node parse(String line) {
        return parse(Arrays.asList(line.split(" ", -1)).iterator());
    }

    private static Node parse(Iterator<String> words) {
        String kind = words.next();
        if (RECORDS.containsKey(kind)) {
            return record(
                    kind, RECORDS.get(kind).stream().map(field -> parse(words)).toList());
        }
        boolean dict = kind.equals("dict");
        if (!dict && !kind.equals("list") && !kind.equals("tuple")) {
            return leaf(kind, words.hasNext() ? take(words, WORDS.getOrDefault(kind, 1)) : new String[0]);
        }
        List<String> keys = new ArrayList<>();
        List<Node> children = new ArrayList<>();
        for (int left = Integer.parseInt(words.next()); left > 0; left--) {
            keys.add(dict ? words.next() : "");
            children.add(parse(words));
        }
        return dict ? new Node(kind, List.of(), keys, children) : sequence(kind, children);
    }

    private static String[] take(Iterator<String> words, int count) {
        return IntStream.range(0, count).mapToObj(i -> words.next()).toArray(String[]::new);
    }

    String word(int index) {
        return words.get(index);
    }

    boolean is(String... kinds) {
        return Arrays.asList(kinds).contains(kind);
    }

    boolean isRecord() {
        return RECORDS.containsKey(kind);
    }

    boolean isContainer() {
        return isRecord() || is("dict", "list", "tuple");
    }

    /** This as a state dict has it: every container a dict. */
    Node asState() {
        List<Node> below = children.stream().map(Node::asState).toList();
        if (!isContainer()) {
            return this;
        }
        boolean sequence = is("list", "tuple");
        List<String> stateKeys = keys.stream()
                .map(key -> sequence || !key.startsWith("'") ? text(key) : key)
                .toList();
        return new Node("dict", List.of(), stateKeys, below);
    }

    /** Whether this or anything in it is of one of these kinds. */
    boolean holds(String... kinds) {
        return is(kinds) || children.stream().anyMatch(child -> child.holds(kinds));
    }

    static String text(String value) {
        StringBuilder word = new StringBuilder("'");
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            boolean plain = unit < 128 && (Character.isLetterOrDigit(unit) || unit == '_');
            word.append(plain ? String.valueOf(unit) : String.format("%%%04x", (int) unit));
        }
        return word.toString();
    }

    static String untext(String word) {
        return CODED.matcher(word.substring(1))
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(kind);
        words.forEach(word -> line.append(' ').append(word));
        if (is("dict", "list", "tuple")) {
            line.append(' ').append(children.size());
        }
        for (int i = 0; i < children.size(); i++) {
            line.append(is("dict") ? " " + keys.get(i) : "").append(' ').append(children.get(i));
        }
        return line.toString();
    }
}
