package io.github.pytree4j.state;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of paths: {@code params/*}{@code /kernel}. As text it is a path, as {@link StatePath} spells it, with wildcards:
 *
 * <ul>
 *   <li>{@code *} as a key is any one key; within a key, as in {@code Dense_*}, it is any characters, or none.
 *   <li>{@code **} as a key is any number of keys, or none.
 * </ul>
 *
 * All else stands for itself. What stands in quotes is text: {@code "*"} is a star, and {@code "a/b"} one key. A key can be text
 * in quotes and wildcards in turn: {@code "params/"*"/kernel"} is one key with two slashes.
 *
 * <p>What a wildcard stands for is a capture. Captures are numbered from 1, from left to right. Where there is more than one
 * way, the first wildcard takes as much as it can, then the second one, as in regular expressions: of {@code Dense_0_1},
 * {@code *_*} captures {@code Dense_0} and {@code 1}.
 *
 * <p>Matching takes time in proportion to the length of the path times that of the pattern, at most. Immutable.
 */
public final class PathPattern {
    private final List<PathKey> keys;

    private PathPattern(List<PathKey> keys) {
        this.keys = keys;
    }

    /**
     * Reads the text of a pattern.
     *
     * @throws IllegalArgumentException if it is not the text of one; the message says at which index
     */
    public static PathPattern parse(String text) {
        return new PathPattern(PatternText.pattern(Required.argument(text, "the text of a pattern")));
    }

    /** Whether the whole path is as the pattern says. */
    public boolean matches(StatePath path) {
        return capturesOf(Required.argument(path, "path")) != null;
    }

    List<PathKey> keys() {
        return keys;
    }

    /** For each wildcard whether it is {@code **}. */
    List<Boolean> manys() {
        List<Boolean> manys = new ArrayList<>();
        keys.forEach(key -> key.captures().forEach(capture -> manys.add(key.many())));
        return manys;
    }

    /** Whether what it matches may hold more that it matches, whatever the keys: it ends in {@code **}, or that and stars. */
    boolean isOpen() {
        int last = keys.size() - 1;
        while (last >= 0 && keys.get(last).isCapture() && !keys.get(last).many()) {
            last--;
        }
        return last >= 0 && keys.get(last).many();
    }

    /** How far the root is: at the first key, and behind all {@code **} that it begins with. */
    BitSet start() {
        BitSet start = new BitSet();
        reach(start, 0);
        return start;
    }

    /**
     * How far a path is with one more key. A path is at {@code i} if the keys of the pattern before {@code i} match it; it may be
     * at several. None: neither it nor any path that begins with it matches.
     */
    BitSet after(BitSet before, String key) {
        BitSet after = new BitSet();
        for (int i = before.nextSetBit(0); i >= 0 && i < keys.size(); i = before.nextSetBit(i + 1)) {
            if (keys.get(i).many()) {
                reach(after, i);
            } else if (keys.get(i).matches(key)) {
                reach(after, i + 1);
            }
        }
        return after;
    }

    private void reach(BitSet reached, int index) {
        for (int i = index; !reached.get(i); i++) {
            reached.set(i);
            if (i == keys.size() || !keys.get(i).many()) {
                return;
            }
        }
    }

    /** Whether a path that is so far matches. */
    boolean isWhole(BitSet reached) {
        return reached.get(keys.size());
    }

    /** For each wildcard the keys that it stands for, or the one text within a key; null if the path does not match. */
    @Nullable
    List<List<String>> capturesOf(StatePath path) {
        List<String> found = path.keys();
        int[] from = new int[keys.size()];
        int[] to = new int[keys.size()];
        return align(found, from, to) ? captures(found, from, to) : null;
    }

    /**
     * Finds which keys each key of the pattern stands for, from the end: each {@code **} takes as few as it can, so that those
     * before it can take more. One that has been passed never has to change: only the nearest takes more.
     */
    private boolean align(List<String> found, int[] from, int[] to) {
        int key = keys.size();
        int rest = found.size();
        int many = -1;
        while (key > 0 || rest > 0) {
            if (key > 0 && keys.get(key - 1).many()) {
                key--;
                many = key;
                from[key] = rest;
                to[key] = rest;
            } else if (key > 0 && rest > 0 && keys.get(key - 1).matches(found.get(rest - 1))) {
                key--;
                rest--;
                from[key] = rest;
                to[key] = rest + 1;
            } else if (many >= 0 && from[many] > 0) {
                key = many;
                from[many]--;
                rest = from[many];
            } else {
                return false;
            }
        }
        return true;
    }

    private List<List<String>> captures(List<String> found, int[] from, int[] to) {
        List<List<String>> captures = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).many()) {
                captures.add(List.copyOf(found.subList(from[i], to[i])));
            } else {
                keys.get(i).capturesOf(found.get(from[i])).forEach(text -> captures.add(List.of(text)));
            }
        }
        return captures;
    }

    /** Whether the other is a pattern of the same keys, however it was spelled. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PathPattern that && keys.equals(that.keys);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }

    /** The whole pattern, such as {@code ./params/*}{@code /kernel}, in a form that {@link #parse} reads back. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(".");
        keys.forEach(key -> text.append('/').append(key.asPattern()));
        return text.toString();
    }
}
