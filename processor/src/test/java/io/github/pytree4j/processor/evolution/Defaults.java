package io.github.pytree4j.processor.evolution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Default values: what is in them is always of today's version. */
final class Defaults {
    private Defaults() {}

    /** The value, with its records marked as such. */
    static Object marked(Object value) {
        if (value instanceof RecordValue record) {
            Map<Integer, Object> fields = new HashMap<>();
            record.fields().forEach((id, field) -> fields.put(id, marked(field)));
            return new RecordValue(record.line(), record.version(), RecordValue.Source.DEFAULT, fields);
        } else if (value instanceof List<?> list) {
            return list.stream().map(Defaults::marked).toList();
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> entries = new HashMap<>();
            map.forEach((key, item) -> entries.put(key, marked(item)));
            return entries;
        } else if (value instanceof Optional<?> optional) {
            return optional.map(Defaults::marked);
        }
        return value;
    }
}
