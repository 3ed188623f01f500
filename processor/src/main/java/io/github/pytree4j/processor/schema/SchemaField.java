package io.github.pytree4j.processor.schema;

/** One component of a record in its schema. */
public sealed interface SchemaField {

    /** The component's name in the record. */
    String name();

    /**
     * A component that is stored.
     *
     * @param key its key in the state dict
     * @param type its type, without packages where that is a leaf or a collection: {@code List<record a.Layer>}
     * @param grows whether its lists and maps may be of another size than the target's
     */
    record Stored(String name, String key, String type, boolean grows) implements SchemaField {}

    /** A component that is never stored. */
    record Static(String name) implements SchemaField {}
}
