package io.github.pytree4j.processor.comparison;

import io.github.pytree4j.processor.comparison.StoredType.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the spelling of a type. A committed file may hold any text, so that null stands for all that is no such spelling. */
final class StoredTypeParser {
    private static final int MAX_DEPTH = 64;

    private static final Set<String> LEAVES = Set.of(("boolean byte short int long char float double"
                    + " Boolean Byte Short Integer Long Character Float Double"
                    + " boolean[] byte[] short[] int[] long[] char[] float[] double[]"
                    + " String Instant Duration UUID OptionalInt OptionalLong OptionalDouble"
                    + " NdArray StateDict StateValue")
            .split(" "));
    private static final Map<String, Kind> COLLECTIONS =
            Map.of("List", Kind.LIST, "Set", Kind.SET, "Map", Kind.MAP, "Optional", Kind.OPTIONAL);
    private static final Map<String, Kind> NAMED = Map.of(
            "record", Kind.RECORD,
            "sealed", Kind.SEALED,
            "enum", Kind.ENUM,
            "codec", Kind.CODEC,
            "dynamic", Kind.DYNAMIC);

    private final String text;
    private int position;

    private StoredTypeParser(String text) {
        this.text = text;
    }

    static Optional<StoredType> parse(String text) {
        StoredTypeParser parser = new StoredTypeParser(text);
        StoredType type = parser.type(0);
        return parser.position == text.length() ? Optional.ofNullable(type) : Optional.empty();
    }

    private @Nullable StoredType type(int depth) {
        String word = word();
        Kind collection = COLLECTIONS.get(word);
        Kind named = NAMED.get(word);
        if (depth > MAX_DEPTH) {
            return null;
        } else if (collection != null) {
            return collection(collection, depth);
        } else if (named != null) {
            return named(named);
        }
        return LEAVES.contains(word) ? StoredType.leaf(word) : null;
    }

    private @Nullable StoredType collection(Kind kind, int depth) {
        if (!skip("<")) {
            return null;
        }
        StoredType first = type(depth + 1);
        boolean isMap = kind == Kind.MAP;
        if (first == null || (isMap && !skip(", "))) {
            return null;
        }
        StoredType second = isMap ? type(depth + 1) : first;
        if (second == null || !skip(">")) {
            return null;
        }
        return isMap ? StoredType.collection(kind, first, second) : StoredType.collection(kind, first);
    }

    private @Nullable StoredType named(Kind kind) {
        if (!skip(" ")) {
            return kind == Kind.DYNAMIC ? StoredType.named(kind, "", "") : null;
        }
        String name = word();
        boolean isGeneric = kind == Kind.RECORD || kind == Kind.SEALED;
        String arguments = isGeneric ? arguments() : "";
        return name.isEmpty() || arguments == null ? null : StoredType.named(kind, name, arguments);
    }

    /** Type arguments may be any types of Java; here they only end where they began. */
    private @Nullable String arguments() {
        int start = position;
        int open = 0;
        while (position < text.length() && (open > 0 || text.charAt(position) == '<')) {
            char next = text.charAt(position++);
            open += next == '<' ? 1 : next == '>' ? -1 : 0;
            if (open == 0) {
                break;
            }
        }
        return open == 0 ? text.substring(start, position) : null;
    }

    private String word() {
        int start = position;
        while (position < text.length() && " <>,".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return text.substring(start, position);
    }

    private boolean skip(String symbol) {
        boolean found = text.startsWith(symbol, position);
        if (found) {
            position += symbol.length();
        }
        return found;
    }
}
