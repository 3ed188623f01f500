package io.github.pytree4j.state;

import io.github.pytree4j.state.EditNode.Claim;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes values out of a state and puts values into it, all at once: first everything is taken, then everything is put, and the
 * state does not change before {@link #commit}. What does not go together is a problem.
 *
 * <p>A dict of which everything has gone goes, too, unless all was removed. Dicts that are missing on the way to a new value are
 * made. What takes the place of another value, or only gets another key in its dict, keeps the place in the dict's order.
 *
 * <p>Loops over the nodes instead of calling itself, however deep the state is.
 */
final class StateEdit {
    private final EditNode root;
    private final EditProblems problems;

    StateEdit(StateDict state, RuleProblems problems) {
        this.root = EditNode.root(state);
        this.problems = new EditProblems(problems);
    }

    /** Takes values away. What is inside of one cannot be taken, too, unless both are removed. */
    void take(Relocation relocation) {
        relocation.parts().forEach(part -> take(new Claim(relocation, part.path())));
    }

    private void take(Claim claim) {
        EditNode node = root;
        for (String key : claim.at().keys()) {
            if (node.taken != null) {
                break;
            }
            node = node.child(key);
        }
        Claim other = node.taken != null ? node.taken : node.takenInside;
        if (other == null || areRemovals(claim, other)) {
            if (node.taken == null) {
                node.forgetInside();
                node.taken = claim;
                noteInside(node.parent, claim);
            }
        } else {
            problems.takenTwice(other, claim);
        }
    }

    /** What moves counts more than what is removed: only removals may be inside of a removal. */
    private static void noteInside(@Nullable EditNode holder, Claim claim) {
        for (EditNode up = holder; up != null; up = up.parent) {
            if (up.takenInside != null
                    && (claim.by().isRemoval() || !up.takenInside.by().isRemoval())) {
                return;
            }
            up.takenInside = claim;
        }
    }

    private static boolean areRemovals(Claim one, Claim other) {
        return one.by().isRemoval() && other.by().isRemoval();
    }

    /** To be called when everything is taken. */
    void findEmptied() {
        List<EditNode> nodes = nodes();
        for (EditNode node : nodes.subList(0, nodes.size() - 1)) {
            node.isEmptied = node.staying() instanceof StateDict dict
                    && dict.size() == node.children().size()
                    && node.children().stream().allMatch(StateEdit::hasGone)
                    && node.children().stream().anyMatch(StateEdit::hasMoved);
        }
    }

    private static boolean hasGone(EditNode node) {
        return node.taken != null || node.isEmptied;
    }

    private static boolean hasMoved(EditNode node) {
        return node.isEmptied || (node.taken != null && !node.taken.by().isRemoval());
    }

    /**
     * Puts values where nothing is, or stays.
     *
     * @param values for the new paths; none where they could not be made, which is a problem already
     */
    void put(Relocation relocation, List<StateValue> values) {
        EditNode source = find(relocation.parts().get(0).path());
        for (int i = 0; i < relocation.to().size(); i++) {
            EditNode node = claim(new Claim(relocation, relocation.to().get(i)));
            if (node != null && i < values.size()) {
                node.newValue = values.get(i);
                source.successors.add(node);
            }
        }
    }

    /** The innermost node on the way to this path, or at it. */
    private EditNode find(StatePath path) {
        EditNode node = root;
        for (String key : path.keys()) {
            EditNode next = node.childOrNull(key);
            if (next == null) {
                return node;
            }
            node = next;
        }
        return node;
    }

    /** The node for a new value; null if it cannot stand there. */
    private @Nullable EditNode claim(Claim claim) {
        if (claim.at().isRoot()) {
            problems.root(claim);
            return null;
        }
        EditNode node = root;
        int depth = 0;
        for (String key : claim.at().keys()) {
            if (node.put != null) {
                problems.writtenTwice(node.put, claim);
                return null;
            }
            StateValue holder = node.staying();
            if (holder != null && !(holder instanceof StateDict)) {
                problems.noDict(claim, depth, holder);
                return null;
            }
            node = node.child(key);
            depth++;
        }
        Claim other = node.put != null ? node.put : node.putInside;
        StateValue staying = node.staying();
        if (other != null) {
            problems.writtenTwice(other, claim);
            return null;
        } else if (staying != null && !node.isEmptied) {
            problems.occupied(claim, staying);
            return null;
        }
        node.put = claim;
        for (EditNode up = node.parent; up != null && up.putInside == null; up = up.parent) {
            up.putInside = claim;
        }
        return node;
    }

    /** Changes the state. Only to be called if there is no problem. */
    void commit() {
        Map<EditNode, Map<String, StateValue>> edited = new LinkedHashMap<>();
        for (EditNode node : nodes()) {
            if (node.put != null) {
                node.after = node.newValue;
            } else if (node.staying() instanceof StateDict dict) {
                node.after = node.isEmptied && node.putInside == null ? null : dict;
                edited.put(node, entriesAfter(node, dict));
            } else if (node.staying() == null && node.putInside != null) {
                StateDict made = new StateDict();
                node.after = made;
                edited.put(node, entriesAfter(node, made));
            } else {
                node.after = node.staying();
            }
        }
        edited.forEach((node, entries) -> {
            if (node.after instanceof StateDict dict) {
                dict.replaceEntries(entries);
            }
        });
    }

    private static Map<String, StateValue> entriesAfter(EditNode node, StateDict before) {
        Map<String, StateValue> entries = new LinkedHashMap<>();
        for (Map.Entry<String, StateValue> entry : before.entries()) {
            EditNode child = node.childOrNull(entry.getKey());
            if (child == null) {
                entries.put(entry.getKey(), entry.getValue());
            } else if (child.after != null) {
                entries.put(child.key, child.after);
            } else {
                child.successors.stream()
                        .filter(successor -> successor.parent == node && !before.contains(successor.key))
                        .forEach(successor -> entries.put(successor.key, Objects.requireNonNull(successor.after)));
            }
        }
        for (EditNode child : node.children()) {
            if (child.after != null) {
                entries.putIfAbsent(child.key, child.after);
            }
        }
        return entries;
    }

    /** All nodes, the deeper ones first and the root last. */
    private List<EditNode> nodes() {
        List<EditNode> nodes = new ArrayList<>(List.of(root));
        for (int i = 0; i < nodes.size(); i++) {
            nodes.addAll(nodes.get(i).children());
        }
        Collections.reverse(nodes);
        return nodes;
    }
}
