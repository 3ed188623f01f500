package io.github.pytree4j.processor.schema;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a version of a record stores: all that decides whether a checkpoint of this version fits the record of today.
 *
 * <p>These decide it, so that a change of any of them asks for a new version:
 *
 * <ul>
 *   <li>the fields with keys and types, in their order: Flax writes and expects files in this order;
 *   <li>the names of an enum's constants: they are what is stored. One that was added cannot be missing from older files, but
 *       nobody would see it go again unless a version has it;
 *   <li>the records of a sealed interface, for the same reason: the manifest names the one that was saved.
 * </ul>
 *
 * <p>These are in the file, but may change under the same version: names of components whose keys stay; static components;
 * that a component grows, but not that it no longer does; the versions of the records within, which change on their own.
 *
 * <p>What a codec written by hand stores, and what stands behind a type that only the run time knows, is in no schema.
 *
 * @param record the binary name of the record
 * @param version its version, 0 if it has none
 * @param fields its components in declared order
 * @param enums the sorted constants of the enums that are mentioned, by binary name
 * @param sealedTypes the sorted records of the sealed interfaces that are mentioned, by binary name
 * @param records the versions of the records that are mentioned, by binary name; those without one are left out
 */
public record Schema(
        String record,
        int version,
        List<SchemaField> fields,
        SortedMap<String, List<String>> enums,
        SortedMap<String, List<String>> sealedTypes,
        SortedMap<String, Integer> records) {

    /** The version of the files' own form. */
    static final int FORMAT = 1;

    public Schema {
        fields = List.copyOf(fields);
        enums = new TreeMap<>(enums);
        sealedTypes = new TreeMap<>(sealedTypes);
        records = new TreeMap<>(records);
    }

    /** Where it is in the output of the compiler. */
    public String path() {
        return "META-INF/pytree4j/" + record + ".json";
    }

    /** The components that are stored, in declared order. */
    public List<SchemaField.Stored> stored() {
        return fields.stream()
                .filter(SchemaField.Stored.class::isInstance)
                .map(SchemaField.Stored.class::cast)
                .toList();
    }
}
