package io.github.pytree4j.processor.comparison;

import io.github.pytree4j.processor.schema.Schema;
import io.github.pytree4j.processor.schema.SchemaField;
import io.github.pytree4j.processor.schema.SchemaField.Stored;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Schemas for tests. */
final class Fields {
    private Fields() {}

    static Stored stored(String name, String type) {
        return new Stored(name, name, type, false);
    }

    static Schema schema(SchemaField... fields) {
        return schema(Map.of(), Map.of(), fields);
    }

    static Schema schema(
            Map<String, List<String>> enums, Map<String, List<String>> sealedTypes, SchemaField... fields) {
        return new Schema(
                "a.State", 1, List.of(fields), new TreeMap<>(enums), new TreeMap<>(sealedTypes), new TreeMap<>());
    }
}
