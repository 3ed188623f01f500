package io.github.pytree4j.codec;

import io.github.pytree4j.stream.KeyTable;
import io.github.pytree4j.text.ClassNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stored fields of a record, of one version of its class: their keys in declared order. A codec holds one as a constant
 * and names fields by their index in it, so that keys are spelled once and never again. A codec that a person wrote may do
 * so for any class that is stored as a dict with fixed fields. Immutable.
 */
public final class RecordFields {
    private final Class<?> record;
    private final int version;
    private final KeyTable keys;
    private final List<String> formerNames;
    private final @Nullable RecordHistory history;

    private RecordFields(
            Class<?> record, int version, KeyTable keys, List<String> formerNames, @Nullable RecordHistory history) {
        this.record = record;
        this.version = version;
        this.keys = keys;
        this.formerNames = formerNames;
        this.history = history;
    }

    /**
     * The fields of a record whose class has no version.
     *
     * @param record the record
     * @param keys the keys of its stored components, in declared order
     * @throws IllegalArgumentException if two keys are the same, or one has half of a surrogate pair
     */
    public static RecordFields of(Class<?> record, String... keys) {
        return new RecordFields(record, 0, KeyTable.of(keys), List.of(), null);
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
        return new RecordFields(record, version, keys, formerNames, history);
    }

    /**
     * The same fields, of a class that had other versions before this one.
     *
     * @param version the version of today
     * @throws IllegalArgumentException if it is not newer than those
     */
    public RecordFields version(int version, RecordHistory history) {
        for (PastVersion past : history.versions()) {
            if (past.number() >= version) {
                throw new IllegalArgumentException("version " + past.number() + " is no older than " + version);
            }
        }
        return new RecordFields(record, version, keys, formerNames, history);
    }

    /** The same fields, of a class that had other names before, as {@code Class.getName()} gives them. */
    public RecordFields formerly(String... names) {
        return new RecordFields(record, version, keys, List.of(names), history);
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

    /** What the class was called before. */
    List<String> formerNames() {
        return formerNames;
    }

    /** What there was before this version, if anything is known of it. */
    @Nullable
    RecordHistory history() {
        return history;
    }

    /** The record as messages name it. */
    String displayName() {
        return ClassNames.of(record);
    }
}
