package io.github.pytree4j.tests.live.differential;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The form in which Flax wrote named tuples before 2022, in a state: a dict of name, fields and values. */
final class OldForm {
    private static final Set<String> KEYS = Set.of("'name", "'fields", "'values");

    private OldForm() {}

    static boolean is(Node state) {
        return state.is("dict") && state.keys().size() == KEYS.size() && KEYS.equals(new HashSet<>(state.keys()));
    }

    static boolean isInOrder(Node state) {
        return state.keys().get(2).equals("'values");
    }

    /** Whether each value has its own name, under the same key. */
    static boolean isSound(Node state) {
        if (!is(state) || !under(state, "'name").is("str")) {
            return false;
        }
        Node fields = under(state, "'fields");
        Node values = under(state, "'values");
        return fields.is("dict")
                && values.is("dict")
                && fields.children().stream().allMatch(name -> name.is("str"))
                && new HashSet<>(fields.children()).size() == fields.children().size()
                && fields.keys()
                        .equals(Node.sequence("list", fields.children())
                                .asState()
                                .keys())
                && new HashSet<>(values.keys()).equals(new HashSet<>(fields.keys()))
                && values.keys().size() == fields.keys().size();
    }

    /** What Flax makes of a sound one. */
    static Node asDict(Node state) {
        Node fields = under(state, "'fields");
        Node values = under(state, "'values");
        List<String> names =
                values.keys().stream().map(key -> under(fields, key).word(0)).toList();
        return new Node("dict", List.of(), names, values.children());
    }

    private static Node under(Node dict, String key) {
        return dict.children().get(dict.keys().indexOf(key));
    }
}
