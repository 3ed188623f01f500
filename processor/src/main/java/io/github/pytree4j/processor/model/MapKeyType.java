package io.github.pytree4j.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

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

    /**
     * An enum, whose constants are stored by name.
     *
     * @param constants their names in declared order
     */
    record EnumKey(ClassName type, List<String> constants) implements MapKeyType {
        public EnumKey {
            constants = List.copyOf(constants);
        }
    }
}
