package io.github.pytree4j.processor.rendering;

import com.palantir.javapoet.ClassName;
import io.github.pytree4j.processor.model.ComponentType;
import io.github.pytree4j.processor.model.ComponentType.EnumOf;
import io.github.pytree4j.processor.model.ComponentType.MapOf;
import io.github.pytree4j.processor.model.ComponentType.RecordOf;
import io.github.pytree4j.processor.model.ComponentType.SealedOf;
import io.github.pytree4j.processor.model.MapKeyType;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What components mention by name only, and what is to be known of it. */
final class MentionedTypes {
    private final SortedMap<String, List<String>> enums = new TreeMap<>();
    private final SortedMap<String, List<String>> sealedTypes = new TreeMap<>();
    private final SortedMap<String, Integer> records = new TreeMap<>();

    /** The sorted constants of each enum: their order in the source is not stored. */
    SortedMap<String, List<String>> enums() {
        return enums;
    }

    /** The sorted records of each sealed interface. */
    SortedMap<String, List<String>> sealedTypes() {
        return sealedTypes;
    }

    /** The version of each record that has one. */
    SortedMap<String, Integer> records() {
        return records;
    }

    void add(ComponentType type) {
        if (type instanceof EnumOf constant) {
            addEnum(constant.type(), constant.constants());
        } else if (type instanceof RecordOf record) {
            addRecord(record.type(), record.version());
        } else if (type instanceof SealedOf sealed) {
            addSealed(sealed);
        } else if (type instanceof MapOf map && map.key() instanceof MapKeyType.EnumKey key) {
            addEnum(key.type(), key.constants());
        }
        type.parts().forEach(this::add);
    }

    private void addEnum(ClassName type, List<String> constants) {
        enums.put(type.reflectionName(), constants.stream().sorted().toList());
    }

    private void addSealed(SealedOf sealed) {
        List<String> names = sealed.records().stream()
                .map(variant -> variant.type().reflectionName())
                .sorted()
                .toList();
        sealedTypes.put(sealed.type().reflectionName(), names);
        sealed.records().forEach(variant -> addRecord(variant.type(), variant.version()));
    }

    private void addRecord(ClassName type, int version) {
        if (version > 0) {
            records.put(type.reflectionName(), version);
        }
    }
}
