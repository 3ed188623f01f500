package io.github.pytree4j.processor.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A type as schemas spell it, in its parts.
 *
 * @param name what a leaf is called ({@code long}, {@code float[]}), or the binary name of a class; empty for collections
 * @param arguments the type arguments of a record or sealed interface as they are spelled; empty if there are none
 * @param parts what a collection holds: the items, or keys and values
 */
record StoredType(Kind kind, String name, String arguments, List<StoredType> parts) {

    enum Kind {
        LEAF,
        LIST,
        SET,
        MAP,
        OPTIONAL,
        RECORD,
        SEALED,
        ENUM,
        CODEC,
        DYNAMIC
    }

    /** The optionals of primitives, which store what an optional of a box does. */
    private static final Map<String, String> OPTIONAL_NUMBERS =
            Map.of("OptionalInt", "Integer", "OptionalLong", "Long", "OptionalDouble", "Double");

    /** The type that a text spells; empty if it is none, or nested deeper than people write. */
    static Optional<StoredType> parse(String text) {
        return StoredTypeParser.parse(text);
    }

    static StoredType leaf(String name) {
        String box = OPTIONAL_NUMBERS.get(name);
        return box == null ? new StoredType(Kind.LEAF, name, "", List.of()) : collection(Kind.OPTIONAL, leaf(box));
    }

    static StoredType collection(Kind kind, StoredType... parts) {
        return new StoredType(kind, "", "", List.of(parts));
    }

    static StoredType named(Kind kind, String name, String arguments) {
        return new StoredType(kind, name, arguments, List.of());
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isLeaf(String leaf) {
        return kind == Kind.LEAF && name.equals(leaf);
    }

    /** The last of the parts: what a collection holds, without keys. */
    StoredType content() {
        return parts.get(parts.size() - 1);
    }
}
