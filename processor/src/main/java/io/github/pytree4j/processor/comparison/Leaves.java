package io.github.pytree4j.processor.comparison;

import java.util.Map;
import java.util.Set;

/** Which leaves can be read as which others: those of the runtime's conversions that lose nothing, whatever the value. */
final class Leaves {
    private static final Map<String, String> PRIMITIVES = Map.of(
            "Boolean", "boolean",
            "Byte", "byte",
            "Short", "short",
            "Integer", "int",
            "Long", "long",
            "Character", "char",
            "Float", "float",
            "Double", "double");

    /** What else each may be read as. A long is not always a double, nor an int a float. */
    private static final Map<String, Set<String>> WIDER = Map.of(
            "byte", Set.of("short", "int", "long", "float", "double"),
            "short", Set.of("int", "long", "float", "double"),
            "int", Set.of("long", "double"),
            "float", Set.of("double"),
            "char", Set.of("String"),
            "Instant", Set.of("String"),
            "Duration", Set.of("String"),
            "UUID", Set.of("String"));

    private Leaves() {}

    static boolean reads(String from, String to) {
        if (from.equals(to) || to.equals("StateValue")) {
            return true;
        } else if (to.equals("NdArray")) {
            return from.endsWith("[]") && !from.equals("byte[]"); // Which is bytes, and no array.
        }
        String old = PRIMITIVES.getOrDefault(from, from);
        String now = PRIMITIVES.getOrDefault(to, to);
        boolean maybeNull = PRIMITIVES.containsKey(from);
        boolean takesNull = !PRIMITIVES.containsValue(to);
        return (takesNull || !maybeNull)
                && (old.equals(now) || WIDER.getOrDefault(old, Set.of()).contains(now));
    }
}
