package io.github.pytree4j.processor.model;

import com.palantir.javapoet.ClassName;

/** The type of the keys of a map. */
public sealed interface MapKeyType {

    /** The classes that may be keys. The runtime's {@code MapKey} has a constant of each name. */
    enum Simple implements MapKeyType {
        STRING,
        BYTE,
        SHORT,
        INTEGER,
        LONG
    }

    /** An enum, whose constants are stored by name. */
    record EnumKey(ClassName type) implements MapKeyType {}
}
