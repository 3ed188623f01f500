package io.github.pytree4j.processor.checking;

import io.github.pytree4j.processor.errors.ErrorReporter;
import io.github.pytree4j.processor.errors.Message;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Puts errors about what has changed where they belong. */
final class ComponentErrors {
    /** The member of the annotation that is to be changed. */
    static final String VERSION = "version";

    private ComponentErrors() {}

    /**
     * Reports an error on a component.
     *
     * @param component its name; if there is none, or no longer such a component, the version has the error
     */
    static void report(TypeElement record, @Nullable String component, Message message, ErrorReporter errors) {
        record.getRecordComponents().stream()
                .filter(candidate -> candidate.getSimpleName().toString().equals(component))
                .findFirst()
                .ifPresentOrElse(found -> errors.error(found, message), () -> errors.error(record, VERSION, message));
    }
}
