package io.github.pytree4j.processor.model;

import java.util.List;
import java.util.Map;

/**
 * What a record says of its older versions.
 *
 * @param formerNames the binary names that the record had before
 * @param renamedArguments the binary names that records in type arguments of its components had before, and those of today
 * @param removed the keys that older versions stored and this one does not
 * @param migrations its methods with {@code @PyTreeMigration}, oldest first
 */
public record Evolution(
        List<String> formerNames,
        Map<String, String> renamedArguments,
        List<String> removed,
        List<Migration> migrations) {
    /** Nothing. */
    public static final Evolution NONE = new Evolution(List.of(), Map.of(), List.of(), List.of());

    public Evolution {
        formerNames = List.copyOf(formerNames);
        renamedArguments = Map.copyOf(renamedArguments);
        removed = List.copyOf(removed);
        migrations = List.copyOf(migrations);
    }

    /**
     * A method with {@code @PyTreeMigration}.
     *
     * @param method its name
     * @param from the version that it takes
     * @param takesContext whether it has a second parameter, the context
     */
    public record Migration(String method, int from, boolean takesContext) {}
}
