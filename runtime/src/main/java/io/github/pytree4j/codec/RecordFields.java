package io.github.pytree4j.codec;

import io.github.pytree4j.stream.KeyTable;
import io.github.pytree4j.text.ClassNames;

/**
 * The stored fields of a record, of one version of its class: their keys in declared order. A codec holds one as a constant
 * and names fields by their index in it, so that keys are spelled once and never again. A codec that a person wrote may do
 * so for any class that is stored as a dict with fixed fields. Immutable.
 */
public final class RecordFields {
    private final Class<?> record;
    private final int version;
    private final KeyTable keys;

    private RecordFields(Class<?> record, int version, KeyTable keys) {
        this.record = record;
        this.version = version;
        this.keys = keys;
    }

    /**
     * The fields of a record whose class has no version.
     *
     * @param record the record
     * @param keys the keys of its stored components, in declared order
     * @throws IllegalArgumentException if two keys are the same, or one has half of a surrogate pair
     */
    public static RecordFields of(Class<?> record, String... keys) {
        return new RecordFields(record, 0, KeyTable.of(keys));
    }

    /**
     * The same fields, of a class with this version.
     *
     * @throws IllegalArgumentException if it is under 1
     */
    public RecordFields version(int version) {
        if (version < 1) {
            throw new IllegalArgumentException("the version of a record must be at least 1, not " + version);
        }
        return new RecordFields(record, version, keys);
    }

    /** The record's class. */
    public Class<?> record() {
        return record;
    }

    /** The version of the record's class, 0 where it has none. */
    public int version() {
        return version;
    }

    /** How many fields are stored. */
    public int size() {
        return keys.size();
    }

    /** The key of a field. */
    public String key(int index) {
        return keys.name(index);
    }

    KeyTable keys() {
        return keys;
    }

    /** The record as messages name it. */
    String displayName() {
        return ClassNames.of(record);
    }
}
