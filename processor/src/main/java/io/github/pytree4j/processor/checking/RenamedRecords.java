package io.github.pytree4j.processor.checking;

import io.github.pytree4j.processor.model.ComponentModel;
import io.github.pytree4j.processor.model.ComponentType;
import io.github.pytree4j.processor.model.RecordModel;
import io.github.pytree4j.processor.reading.FormerNames;
import io.github.pytree4j.processor.schema.Schema;
import io.github.pytree4j.processor.schema.SchemaField;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names that records have had, as they and those that hold them say, and which they have today. */
final class RenamedRecords {
    /** A name of a class within the spelling of a type. */
    private static final Pattern NAME = Pattern.compile("[^<>, \\[\\]]+");

    private final Map<String, String> today = new HashMap<>();

    private RenamedRecords() {}

    /**
     * Of a record, and of those that its components mention, today or in a version that was committed.
     *
     * @param committed the schemas of those versions
     */
    static RenamedRecords of(RecordModel model, Collection<Schema> committed, FormerNames formerNames) {
        RenamedRecords renamed = new RenamedRecords();
        for (Schema schema : committed) {
            Stream.concat(
                            schema.records().keySet().stream(),
                            schema.sealedTypes().values().stream().flatMap(List::stream))
                    .forEach(name -> formerNames.of(name).forEach(former -> renamed.today.putIfAbsent(former, name)));
        }
        String name = model.className().reflectionName();
        model.evolution().formerNames().forEach(former -> renamed.today.put(former, name));
        renamed.today.putAll(model.evolution().renamedArguments());
        for (ComponentModel.Stored component : model.stored()) {
            renamed.add(component.content());
        }
        return renamed;
    }

    private void add(ComponentType type) {
        if (type instanceof ComponentType.RecordOf record) {
            record.formerNames()
                    .forEach(former -> today.put(former, record.type().reflectionName()));
        } else if (type instanceof ComponentType.SealedOf sealed) {
            for (ComponentType.SealedOf.Variant variant : sealed.records()) {
                variant.formerNames()
                        .forEach(former -> today.put(former, variant.type().reflectionName()));
            }
        }
        type.parts().forEach(this::add);
    }

    /** The schema with the names of today. */
    Schema inSchema(Schema schema) {
        if (today.isEmpty()) {
            return schema;
        }
        return new Schema(
                name(schema.record()),
                schema.version(),
                schema.fields().stream().map(this::inField).toList(),
                schema.enums(),
                inSealed(schema.sealedTypes()),
                inRecords(schema.records()));
    }

    private String name(String name) {
        return today.getOrDefault(name, name);
    }

    private SchemaField inField(SchemaField field) {
        if (field instanceof SchemaField.Stored stored) {
            String type =
                    NAME.matcher(stored.type()).replaceAll(match -> Matcher.quoteReplacement(name(match.group())));
            return new SchemaField.Stored(stored.name(), stored.key(), type, stored.grows());
        }
        return field;
    }

    private SortedMap<String, List<String>> inSealed(SortedMap<String, List<String>> sealed) {
        SortedMap<String, List<String>> renamed = new TreeMap<>();
        sealed.forEach((type, records) ->
                renamed.put(type, records.stream().map(this::name).sorted().toList()));
        return renamed;
    }

    private SortedMap<String, Integer> inRecords(SortedMap<String, Integer> versions) {
        SortedMap<String, Integer> renamed = new TreeMap<>();
        versions.forEach((record, version) -> renamed.put(name(record), version));
        return renamed;
    }
}
