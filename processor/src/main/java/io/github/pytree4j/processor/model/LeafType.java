package io.github.pytree4j.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.Optional;
import java.util.stream.Stream;

/** The types that are stored as one leaf, or are raw already. The runtime's {@code Codecs} has a constant of each name. */
public enum LeafType {
    BOOLEAN("java.lang.Boolean", true),
    BYTE("java.lang.Byte", true),
    SHORT("java.lang.Short", true),
    INTEGER("java.lang.Integer", true),
    LONG("java.lang.Long", true),
    FLOAT("java.lang.Float", true),
    DOUBLE("java.lang.Double", true),
    CHARACTER("java.lang.Character", true),
    STRING("java.lang.String", true),
    INSTANT("java.time.Instant", true),
    DURATION("java.time.Duration", true),
    UUID("java.util.UUID", true),
    BYTES("byte[]", false),
    OPTIONAL_INT("java.util.OptionalInt", false),
    OPTIONAL_LONG("java.util.OptionalLong", false),
    OPTIONAL_DOUBLE("java.util.OptionalDouble", false),
    ARRAY(KnownTypes.ND_ARRAY.canonicalName(), false),
    STATE_DICT(KnownTypes.STATE_DICT.canonicalName(), false),
    STATE_VALUE(KnownTypes.STATE_VALUE.canonicalName(), false);

    private final String typeName;
    private final boolean comparable;

    LeafType(String typeName, boolean comparable) {
        this.typeName = typeName;
        this.comparable = comparable;
    }

    /** The leaf type that is the class {@code type}, if there is one. */
    public static Optional<LeafType> of(ClassName type) {
        return Stream.of(values())
                .filter(leaf -> leaf.typeName.equals(type.canonicalName()))
                .findFirst();
    }

    /** The class without its package, {@code Integer} or {@code byte[]}. */
    public String simpleName() {
        return typeName.substring(typeName.lastIndexOf('.') + 1);
    }

    /** Whether its values have an order of their own, so that a set of them is always written in the same order. */
    public boolean isComparable() {
        return comparable;
    }
}
