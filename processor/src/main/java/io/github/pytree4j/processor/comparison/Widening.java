package io.github.pytree4j.processor.comparison;

import io.github.pytree4j.processor.comparison.StoredType.Kind;
import io.github.pytree4j.processor.schema.Schema;
import io.github.pytree4j.processor.schema.SchemaField.Stored;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;

/**
 * Whether what was stored as one type can always be read as another, with its value kept and no migration. It never guesses:
 * what is not known to be readable is not.
 *
 * <p>"Always" is as far as types go. What a restore compares with its target (the size of a list that does not grow, dtype
 * and shape of an array, null, the record of a sealed interface) is compared for the new type as it was for the old one; a
 * type that would compare more than the old one did cannot read it.
 */
public final class Widening {
    private final Schema before;
    private final Schema after;

    /** Between these schemas, which say what enums and sealed interfaces are made of. */
    public Widening(Schema before, Schema after) {
        this.before = before;
        this.after = after;
    }

    /** Whether the type that {@code now} has reads all that the type of {@code old} stored. */
    public boolean reads(Stored old, Stored now) {
        StoredType from = StoredType.parse(old.type()).orElse(null);
        StoredType to = StoredType.parse(now.type()).orElse(null);
        return from != null && to != null && reads(from, to, now.grows());
    }

    /** Whether the type has lists or maps whose size is compared with the target's; a type that cannot be read may have. */
    static boolean comparesSizes(Stored now) {
        StoredType type = StoredType.parse(now.type()).orElse(null);
        while (type != null && type.is(Kind.OPTIONAL)) {
            type = type.content();
        }
        return !now.grows() && (type == null || type.is(Kind.LIST) || type.is(Kind.MAP));
    }

    /** @param grows whether the lists and maps of {@code to} may be of another size than their target's */
    private boolean reads(StoredType from, StoredType to, boolean grows) {
        return switch (to.kind()) {
            case LEAF -> readsAsLeaf(from, to);
            case OPTIONAL -> readsAsOptional(from, to, grows);
            case LIST -> isListFor(from, grows) && reads(from.content(), to.content(), grows);
            case SET -> from.is(Kind.SET) && reads(from.content(), to.content(), grows);
            case MAP ->
                from.is(Kind.MAP)
                        && isKeyFor(from.parts().get(0), to.parts().get(0))
                        && reads(from.content(), to.content(), grows);
            case RECORD, CODEC -> from.equals(to);
            case SEALED -> readsAsSealed(from, to);
            case ENUM -> from.is(Kind.ENUM) && hasAll(before.enums(), from, after.enums(), to);
            // Without a bound it is read alike, and then not checked.
            case DYNAMIC ->
                from.equals(to) || (from.is(Kind.DYNAMIC) && to.name().isEmpty());
        };
    }

    /** A set is stored as a list, but of any size whatever the target has. */
    private static boolean isListFor(StoredType from, boolean grows) {
        return from.is(Kind.LIST) || (from.is(Kind.SET) && grows);
    }

    /** Keys are stored as strings, whatever their type. */
    private boolean isKeyFor(StoredType from, StoredType to) {
        return to.isLeaf("String") || reads(from, to, false);
    }

    /** An empty one is null, and takes the place of any null. What else a codec by hand or a dynamic value stores is unknown. */
    private boolean readsAsOptional(StoredType from, StoredType to, boolean grows) {
        StoredType value = from.is(Kind.OPTIONAL) ? from.content() : from;
        boolean isKnown = from.is(Kind.OPTIONAL) || !(from.is(Kind.CODEC) || from.is(Kind.DYNAMIC));
        return isKnown && reads(value, to.content(), grows);
    }

    /** Raw state does not say whether an optional was empty or null: what null may become depends on the target there. */
    private static boolean readsAsLeaf(StoredType from, StoredType to) {
        return switch (from.kind()) {
            case LEAF -> Leaves.reads(from.name(), to.name());
            case LIST, SET -> to.isLeaf("StateValue");
            case MAP, RECORD, SEALED -> to.isLeaf("StateValue") || to.isLeaf("StateDict");
            case ENUM -> to.isLeaf("StateValue") || to.isLeaf("String");
            case OPTIONAL, CODEC, DYNAMIC -> false;
        };
    }

    /** Type arguments decide what their codecs hold in ways that no schema says, so that they have to be the same. */
    private boolean readsAsSealed(StoredType from, StoredType to) {
        if (!from.arguments().equals(to.arguments())) {
            return false;
        } else if (from.is(Kind.RECORD)) {
            return from.arguments().isEmpty()
                    && after.sealedTypes().getOrDefault(to.name(), List.of()).contains(from.name());
        }
        return from.is(Kind.SEALED) && hasAll(before.sealedTypes(), from, after.sealedTypes(), to);
    }

    private static boolean hasAll(
            SortedMap<String, List<String>> namesBefore,
            StoredType from,
            SortedMap<String, List<String>> namesAfter,
            StoredType to) {
        List<String> old = namesBefore.get(from.name());
        List<String> now = namesAfter.get(to.name());
        return old != null && now != null && new HashSet<>(now).containsAll(old);
    }
}
