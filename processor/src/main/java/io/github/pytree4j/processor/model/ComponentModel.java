package io.github.pytree4j.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/** One component of a record. */
public sealed interface ComponentModel {

    /** Its name in the record. */
    String name();

    /**
     * A component that is part of the pytree.
     *
     * @param type its declared type, without annotations
     * @param key its key in the state dict
     * @param content what its declared type means for a checkpoint
     * @param formerKeys the keys that it had in older versions
     * @param defaultValue what it is in versions that did not have it, if that is said
     */
    record Stored(
            String name,
            TypeName type,
            String key,
            ComponentType content,
            List<String> formerKeys,
            Optional<DefaultValue> defaultValue)
            implements ComponentModel {
        public Stored {
            formerKeys = List.copyOf(formerKeys);
        }
    }

    /** A component that is never stored: a restore takes it from the target, whatever its type. */
    record Static(String name) implements ComponentModel {}
}
