package io.github.pytree4j.processor.evolution;

import java.util.List;
import java.util.Optional;

/**
 * A component of a record.
 *
 * @param id the same in all versions
 * @param givenKey the key, if the source gives one
 * @param said what has been said of it by annotations; each can also be done in a migration
 */
record Component(
        int id,
        String name,
        Optional<String> givenKey,
        Type type,
        boolean isStatic,
        boolean grows,
        List<String> formerKeys,
        Optional<DefaultValue> orElse,
        List<Said> said) {

    /**
     * A default value.
     *
     * @param literal what {@code orElse} says; nothing for a factory
     */
    record DefaultValue(Optional<String> literal, Object value) {}

    /**
     * What an annotation says of the step from a version.
     *
     * @param statement the same, in a migration from there
     */
    record Said(int from, String statement) {}

    static Component stored(int id, String name, Type type) {
        return new Component(id, name, Optional.empty(), type, false, false, List.of(), Optional.empty(), List.of());
    }

    Component called(String newName, Optional<String> newKey) {
        return new Component(id, newName, newKey, type, isStatic, grows, formerKeys, orElse, said);
    }

    Component of(Type newType) {
        return new Component(id, name, givenKey, newType, isStatic, grows, formerKeys, orElse, said);
    }

    Component growing(boolean nowGrows) {
        return new Component(id, name, givenKey, type, isStatic, nowGrows, formerKeys, orElse, said);
    }

    Component formerly(List<String> keys) {
        return new Component(id, name, givenKey, type, isStatic, grows, List.copyOf(keys), orElse, said);
    }

    Component orElse(Optional<DefaultValue> value) {
        return new Component(id, name, givenKey, type, isStatic, grows, formerKeys, value, said);
    }

    Component saying(List<Said> all) {
        return new Component(id, name, givenKey, type, isStatic, grows, formerKeys, orElse, List.copyOf(all));
    }

    /** Never stored; and what was stored is gone. */
    static Component neverStored(int id, String name) {
        return new Component(
                id,
                name,
                Optional.empty(),
                new Type.Leaf("String"),
                true,
                false,
                List.of(),
                Optional.empty(),
                List.of());
    }
}
