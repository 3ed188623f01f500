package io.github.pytree4j.state;

import java.util.ArrayList;
import java.util.List;

/**
 * A new path that is made of the captures of a pattern: <code>params/{1}/weight</code>.
 *
 * @param keys the keys, outermost first
 */
record PathTemplate(List<PathKey> keys) {

    /** Reads a new path for what {@code pattern} matches. */
    static PathTemplate parse(String text, PathPattern pattern) {
        Required.argument(text, "the text of a new path");
        return new PathTemplate(PatternText.template(text, pattern.manys()));
    }

    /** The path that the pattern matched. */
    static PathTemplate same(PathPattern pattern) {
        return new PathTemplate(pattern.keys());
    }

    /** @param captured for each wildcard of the pattern the keys that it stands for */
    StatePath path(List<List<String>> captured) {
        List<String> path = new ArrayList<>();
        keys.forEach(key -> key.addTo(path, captured));
        return new StatePath(path);
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(".");
        keys.forEach(key -> text.append('/').append(key.asTemplate()));
        return text.toString();
    }
}
