package io.github.pytree4j.processor.checking;

import io.github.pytree4j.processor.comparison.CommittedSchemas;
import io.github.pytree4j.processor.errors.Message;
import io.github.pytree4j.processor.model.RecordModel;
import io.github.pytree4j.processor.reading.FormerNames;
import io.github.pytree4j.processor.schema.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The committed versions of one record, under whatever names it had. Names of records in them are those of today.
 *
 * @param schemas by version
 * @param files where they are, by version
 */
record CommittedVersions(SortedMap<Integer, Schema> schemas, SortedMap<Integer, Path> files) {
    /** There are none. */
    static final CommittedVersions NONE = new CommittedVersions(new TreeMap<>(), new TreeMap<>());

    /** Those of a record; what cannot be used is left out, and told to {@code problems}. */
    static CommittedVersions of(
            RecordModel model, CommittedSchemas committed, FormerNames formerNames, Consumer<Message> problems) {
        List<String> names = new ArrayList<>(model.evolution().formerNames());
        names.add(model.className().reflectionName());
        CommittedVersions versions = new CommittedVersions(new TreeMap<>(), new TreeMap<>());
        for (String name : names) {
            committed.of(name, problems).forEach((version, schema) -> {
                versions.schemas.put(version, schema);
                versions.files.put(version, committed.file(name, version));
            });
        }
        RenamedRecords renamed = RenamedRecords.of(model, versions.schemas.values(), formerNames);
        versions.schemas.replaceAll((version, schema) -> renamed.inSchema(schema));
        return versions;
    }

    boolean isEmpty() {
        return schemas.isEmpty();
    }

    /** The latest version, 0 if there is none. */
    int latest() {
        return isEmpty() ? 0 : schemas.lastKey();
    }

    /** Those before {@code version}, oldest first. */
    List<Schema> before(int version) {
        return List.copyOf(schemas.headMap(version).values());
    }

    /** Where the schema of a version is. */
    String file(int version) {
        return String.valueOf(files.get(version));
    }
}
