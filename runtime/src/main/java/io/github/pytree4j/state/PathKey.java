package io.github.pytree4j.state;

import io.github.pytree4j.text.Text;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One key of a pattern of paths or of a new path: text with wildcards, or captures to be filled in, between. Or {@code **},
 * which is any number of keys.
 *
 * @param literals the text before, between and after the captures, one more than there are captures; each may be empty
 * @param captures the numbers of the captures, from 1: of a pattern's wildcards in their order, of a new path as written
 * @param many whether this is {@code **}
 */
record PathKey(List<String> literals, List<Integer> captures, boolean many) {
    private static final List<String> NOTHING_AROUND = List.of("", "");
    /** What has a meaning in patterns or in new paths. */
    private static final String SPECIAL = "*{}";

    /** A {@code **} of a pattern, as its capture of this number. */
    static PathKey many(int capture) {
        return new PathKey(NOTHING_AROUND, List.of(capture), true);
    }

    /** Whether this is one capture and nothing else: {@code *}, {@code **} or <code>{1}</code>. */
    boolean isCapture() {
        return literals.equals(NOTHING_AROUND);
    }

    /** Whether this, which is not {@code **}, matches {@code key}. */
    boolean matches(String key) {
        return find(key, null);
    }

    /** What the wildcards of this, which is not {@code **} and matches the key, stand for. */
    List<String> capturesOf(String key) {
        String[] found = new String[captures.size()];
        find(key, found);
        return Arrays.asList(found);
    }

    /**
     * Puts the text between wildcards as far right as it goes, the last one first. So the first wildcard takes as much as it
     * can, then the second one; and no choice has to be taken back.
     */
    private boolean find(String key, String @Nullable [] found) {
        int last = captures.size();
        String first = literals.get(0);
        if (last == 0) {
            return key.equals(first);
        }
        int end = key.length() - literals.get(last).length();
        if (end < first.length() || !key.startsWith(first) || !key.endsWith(literals.get(last))) {
            return false;
        }
        for (int i = last - 1; i >= 0; i--) {
            String literal = literals.get(i);
            int start = i == 0 ? 0 : key.lastIndexOf(literal, end - literal.length());
            if (i > 0 && start < first.length()) {
                return false;
            }
            if (found != null) {
                found[i] = key.substring(start + literal.length(), end);
            }
            end = start;
        }
        return true;
    }

    /** Adds the key, or keys, that this is with these captures. */
    void addTo(List<String> keys, List<List<String>> captured) {
        if (isCapture()) {
            keys.addAll(captured.get(captures.get(0) - 1));
            return;
        }
        if (captures.isEmpty()) {
            keys.add(literals.get(0));
            return;
        }
        StringBuilder key = new StringBuilder(literals.get(0));
        for (int i = 0; i < captures.size(); i++) {
            key.append(captured.get(captures.get(i) - 1).get(0)).append(literals.get(i + 1));
        }
        keys.add(key.toString());
    }

    /** As a pattern spells it. */
    String asPattern() {
        // Two stars side by side would be a **.
        return spelled(captures.stream().map(capture -> many ? "**" : "*").toList(), "\"\"");
    }

    /** As a new path spells it. */
    String asTemplate() {
        return spelled(captures.stream().map(capture -> "{" + capture + "}").toList(), "");
    }

    private String spelled(List<String> between, String nothing) {
        StringBuilder text = new StringBuilder();
        int last = between.size();
        for (int i = 0; i <= last; i++) {
            String literal = literals.get(i);
            if (!literal.isEmpty() || last == 0) {
                text.append(isPlain(literal) ? literal : Text.quoted(literal));
            } else if (i > 0 && i < last) {
                text.append(nothing);
            }
            text.append(i < last ? between.get(i) : "");
        }
        return text.toString();
    }

    private static boolean isPlain(String literal) {
        return StatePathText.isPlain(literal) && literal.chars().noneMatch(c -> SPECIAL.indexOf(c) >= 0);
    }
}
