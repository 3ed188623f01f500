package io.github.pytree4j.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place that an edit concerns, or that is on the way to one: what stood there, and what happens. */
final class EditNode {
    /** Something that happens at a place. */
    record Claim(Relocation by, StatePath at) {}

    final @Nullable EditNode parent;
    final String key;
    /** What stood here; null where nothing did. */
    final @Nullable StateValue before;

    @Nullable
    Claim taken;
    /** The first of what is taken deeper than here, or of what moves, if something does. */
    @Nullable
    Claim takenInside;

    @Nullable
    Claim put;
    /** The first of what is put deeper than here. */
    @Nullable
    Claim putInside;

    @Nullable
    StateValue newValue;
    /** Where what is taken here goes. */
    final List<EditNode> successors = new ArrayList<>();
    /** Whether this was a dict of which all has gone, not only by removals. */
    boolean isEmptied;
    /** What stands here in the end; null for nothing. */
    @Nullable
    StateValue after;

    private final Map<String, EditNode> children = new LinkedHashMap<>();

    private EditNode(@Nullable EditNode parent, String key, @Nullable StateValue before) {
        this.parent = parent;
        this.key = key;
        this.before = before;
    }

    static EditNode root(StateDict state) {
        return new EditNode(null, "", state);
    }

    EditNode child(String childKey) {
        return children.computeIfAbsent(
                childKey,
                k -> new EditNode(this, k, taken == null && before instanceof StateDict dict ? dict.get(k) : null));
    }

    @Nullable
    EditNode childOrNull(String childKey) {
        return children.get(childKey);
    }

    Collection<EditNode> children() {
        return children.values();
    }

    /** Forgets what happens deeper than here. */
    void forgetInside() {
        children.clear();
        takenInside = null;
    }

    /** What stands here still when everything is taken; null where nothing does. */
    @Nullable
    StateValue staying() {
        return taken == null ? before : null;
    }
}
