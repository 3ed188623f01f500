package io.github.pytree4j.state;

import io.github.pytree4j.text.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds the values of a state whose paths match a pattern. Goes only where a match can be, and keeps the way on a stack of its
 * own, however deep the state is.
 */
final class PatternSearch {
    /** A dict on the way, and how far the pattern is there. */
    private record Level(StatePath path, BitSet reached, Iterator<Map.Entry<String, StateValue>> entries) {
        static Level of(StatePath path, BitSet reached, StateDict dict) {
            return new Level(path, reached, dict.entries().iterator());
        }
    }

    private final StateDict state;
    private final PathPattern pattern;
    private final boolean emptyDicts;
    private final List<PathMatch> matches = new ArrayList<>();
    private StatePath nearest = StatePath.ROOT;
    private int nearestReached;

    /** @param emptyDicts whether an open pattern, which otherwise matches leaves only, matches empty dicts, too */
    PatternSearch(StateDict state, PathPattern pattern, boolean emptyDicts) {
        this.state = state;
        this.pattern = pattern;
        this.emptyDicts = emptyDicts;
        search();
    }

    /** In the order of the state. */
    List<PathMatch> matches() {
        return matches;
    }

    /** What stands where the pattern came nearest to a match, in words. */
    String whyNothing() {
        StateValue there = Objects.requireNonNull(state.get(nearest), "the search was there");
        String where = nearest.isRoot() ? "the state" : nearest.abbreviated();
        return there instanceof StateDict dict
                ? where + " has " + Text.keys(dict.keys())
                : where + " is " + there.kind();
    }

    private void search() {
        Deque<Level> way = new ArrayDeque<>();
        nearestReached = pattern.start().length();
        way.push(Level.of(StatePath.ROOT, pattern.start(), state));
        while (!way.isEmpty()) {
            Level level = way.peek();
            if (!level.entries.hasNext()) {
                way.pop();
                continue;
            }
            Map.Entry<String, StateValue> entry = level.entries.next();
            BitSet reached = pattern.after(level.reached, entry.getKey());
            if (!reached.isEmpty()) {
                StatePath path = level.path.child(entry.getKey());
                visit(path, entry.getValue(), reached);
                if (entry.getValue() instanceof StateDict dict) {
                    way.push(Level.of(path, reached, dict));
                }
            }
        }
    }

    private void visit(StatePath path, StateValue value, BitSet reached) {
        if (reached.length() > nearestReached) {
            nearest = path;
            nearestReached = reached.length();
        }
        if (pattern.isWhole(reached) && (!pattern.isOpen() || isLeaf(value))) {
            List<List<String>> captures = Objects.requireNonNull(pattern.capturesOf(path), "the pattern matches");
            matches.add(new PathMatch(path, value, captures));
        }
    }

    private boolean isLeaf(StateValue value) {
        return !(value instanceof StateDict dict) || (dict.isEmpty() && emptyDicts);
    }
}
