package io.github.pytree4j.state;

import io.github.pytree4j.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of all values whose paths match a {@link PathPattern}: a part of a patch, which {@link Patch#rules} makes.
 *
 * <p>A pattern matches values of any kind. A dict goes with all that is in it. But a pattern that ends in {@code **}, or in
 * {@code **} and stars after it, matches leaves only, and empty dicts where the rule has no function.
 *
 * <p>A new path is a path in which <code>{1}</code> stands for what the first wildcard of the pattern captured. As a key,
 * <code>{1}</code> is the whole key, or all keys of a {@code **}; within a key, as in <code>layer_{1}</code>, it is text. What
 * stands in quotes is text: <code>"{1}"</code> is a key with braces, and <code>"{a}_"{1}</code> one with braces and a capture.
 *
 * <p>Functions get leaves as they are, and a copy of a dict, which they may change and return. What they return is copied, where
 * it is a dict, and must not be null. Arrays are never copied. A function that throws an exception fails the patch.
 *
 * <p>All factories throw {@link IllegalArgumentException} where a text is no pattern or no new path of that pattern, with the
 * index at which it is not. Immutable, and as safe for use by several threads as its function.
 */
public final class PathRule {
    private static final int SHOWN = 160;

    /** New values, as many as there are new paths, from those of the parts. */
    @FunctionalInterface
    interface Change {
        /**
         * The new values.
         *
         * @param path of the first part
         */
        List<? extends @Nullable StateValue> apply(StatePath path, List<StateValue> parts);
    }

    private final String verb;
    private final List<PathPattern> from;
    private final List<PathTemplate> to;
    private final @Nullable Change change;
    private final boolean isOptional;

    private PathRule(
            String verb, List<PathPattern> from, List<PathTemplate> to, @Nullable Change change, boolean isOptional) {
        this.verb = verb;
        this.from = from;
        this.to = to;
        this.change = change;
        this.isOptional = isOptional;
    }

    /** Moves each value to the new path. The value stays the same object. */
    public static PathRule move(String from, String to) {
        return moved(from, to, null);
    }

    /** Moves the result of {@code change}, which is told where the value stood, to the new path. */
    public static PathRule move(String from, String to, BiFunction<StatePath, StateValue, StateValue> change) {
        return moved(from, to, ofOne(change));
    }

    private static PathRule moved(String from, String to, @Nullable Change change) {
        PathPattern pattern = pattern(from);
        return new PathRule("move", List.of(pattern), List.of(PathTemplate.parse(to, pattern)), change, false);
    }

    /** Replaces each value by the result of {@code change}, which is told where it stands. */
    public static PathRule transform(String pattern, BiFunction<StatePath, StateValue, StateValue> change) {
        PathPattern parsed = pattern(pattern);
        return new PathRule("transform", List.of(parsed), List.of(PathTemplate.same(parsed)), ofOne(change), false);
    }

    private static Change ofOne(BiFunction<StatePath, StateValue, StateValue> change) {
        Required.argument(change, "change");
        return (path, parts) -> Collections.singletonList(change.apply(path, parts.get(0)));
    }

    /** Removes each value. The dict that held it stays, even if nothing is left in it. */
    public static PathRule remove(String pattern) {
        return new PathRule("remove", List.of(pattern(pattern)), List.of(), null, false);
    }

    /** Makes several values of one: {@code change} gives one for each of the new paths, in their order. */
    public static PathRule split(String from, List<String> to, Function<StateValue, List<StateValue>> change) {
        PathPattern pattern = pattern(from);
        Required.argument(change, "change");
        List<PathTemplate> templates = new ArrayList<>();
        some(to, "to", "new path").forEach(path -> templates.add(PathTemplate.parse(path, pattern)));
        return new PathRule(
                "split",
                List.of(pattern),
                List.copyOf(templates),
                (path, parts) -> Required.argument(change.apply(parts.get(0)), "the list of values of a split"),
                false);
    }

    /**
     * Makes one value of several: of those, one for each pattern, whose captures are equal. {@code change} gets them in the order
     * of the patterns. Where some are there and others are not, the patch fails.
     *
     * @throws IllegalArgumentException also if the patterns do not have the same number of wildcards
     */
    public static PathRule merge(List<String> from, String to, Function<List<StateValue>, StateValue> change) {
        List<PathPattern> patterns = new ArrayList<>();
        some(from, "from", "pattern").forEach(text -> patterns.add(pattern(text)));
        Required.argument(change, "change");
        PathPattern first = patterns.get(0);
        for (PathPattern pattern : patterns) {
            if (!pattern.manys().equals(first.manys())) {
                throw new IllegalArgumentException("cannot merge " + Text.cut(first.toString(), SHOWN) + " and "
                        + Text.cut(pattern.toString(), SHOWN)
                        + ": values are joined whose wildcards stand for the same, so that all patterns must have as many"
                        + " * and **, in the same order");
            }
        }
        return new PathRule(
                "merge",
                List.copyOf(patterns),
                List.of(PathTemplate.parse(to, first)),
                (path, parts) -> Collections.singletonList(change.apply(parts)),
                false);
    }

    private static List<String> some(List<String> texts, String name, String what) {
        if (Required.argument(texts, name).isEmpty()) {
            throw new IllegalArgumentException(name + " is empty: expected at least one " + what);
        }
        return texts;
    }

    private static PathPattern pattern(String text) {
        PathPattern pattern = PathPattern.parse(text);
        if (pattern.keys().isEmpty()) {
            throw new IllegalArgumentException("cannot make a rule for the root: expected a pattern with a key");
        }
        return pattern;
    }

    /** The same rule, which may also match nothing. Without this, a patch with a rule that matches nothing fails. */
    public PathRule optional() {
        return new PathRule(verb, from, to, change, true);
    }

    boolean isOptional() {
        return isOptional;
    }

    boolean isRemoval() {
        return to.isEmpty();
    }

    List<PathPattern> from() {
        return from;
    }

    List<PathTemplate> to() {
        return to;
    }

    /** What makes the new values; null if they are the old ones. */
    @Nullable
    Change change() {
        return change;
    }

    /** What the rule does, in words; a long one in part. */
    @Override
    public String toString() {
        String patterns = from.stream().map(PathPattern::toString).collect(Collectors.joining(", "));
        String paths = to.stream().map(PathTemplate::toString).collect(Collectors.joining(", "));
        boolean isMove = !isRemoval() && !verb.equals("transform");
        return Text.cut(verb + " " + patterns, SHOWN) + (isMove ? " to " + Text.cut(paths, SHOWN) : "");
    }
}
