package io.github.pytree4j.processor.checking;

import io.github.pytree4j.processor.schema.Schema;
import java.util.Arrays;
import java.util.List;

/**
 * Whether anything looks at what a version stored: a migration, or the record of today. What is dropped before need neither be made
 * nor be readable.
 *
 * @param version the schema of that version
 * @param later what leads on from it, oldest first
 */
record LaterUse(Schema version, List<Transition> later) {

    /** Whether what stands at a key is looked at. */
    boolean of(String key) {
        String now = key;
        for (Transition transition : later) {
            if (transition.migration().isPresent()) {
                return true;
            } else if (transition.isRemoved(now)) {
                return false;
            }
            now = transition.keyAfter(now);
        }
        return true;
    }

    /** Whether a field is looked at whose type mentions an enum or sealed interface. */
    boolean ofType(String name) {
        return version.stored().stream()
                .anyMatch(field -> Arrays.asList(field.type().split("[<>, ]+")).contains(name) && of(field.key()));
    }
}
