package io.github.pytree4j.processor.reading;

import io.github.pytree4j.annotations.Naming;
import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import io.github.pytree4j.annotations.PyTreeMigration;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** What {@link PyTreeDataclass} says of a record, be it compiled now or on the class path. */
final class RecordOptions {
    /** The member that holds the version. */
    static final String VERSION = "version";

    /** The member that holds the keys that are no longer stored. */
    static final String REMOVED = "removed";

    /** The member that holds the names that the record had before. */
    static final String FORMERLY = "formerly";

    private RecordOptions() {}

    /** Whether the record wants its components stored as Python would call them. */
    static boolean snakeCase(TypeElement record) {
        Object naming =
                AnnotationMembers.value(record, PyTreeDataclass.class, "naming", Object.class, Naming.AS_DECLARED);
        return naming.toString().equals(Naming.SNAKE_CASE.name());
    }

    /** The version as it is written, 0 if it is not. */
    static int version(TypeElement record) {
        return AnnotationMembers.value(record, PyTreeDataclass.class, VERSION, Integer.class, 0);
    }

    /** Whether the compiler does not know what one of the record's annotations says. */
    static boolean hasUnknown(TypeElement record) {
        return AnnotationMembers.hasUnknown(record, PyTreeDataclass.class)
                || record.getRecordComponents().stream()
                        .anyMatch(component -> AnnotationMembers.hasUnknown(component, PyTreeField.class))
                || ElementFilter.methodsIn(record.getEnclosedElements()).stream()
                        .anyMatch(method -> AnnotationMembers.hasUnknown(method, PyTreeMigration.class));
    }

    /** The binary names that the record had before. */
    static List<String> formerly(TypeElement record) {
        return AnnotationMembers.strings(record, PyTreeDataclass.class, FORMERLY);
    }

    /** The keys that older versions stored and this one does not. */
    static List<String> removed(TypeElement record) {
        return AnnotationMembers.strings(record, PyTreeDataclass.class, REMOVED);
    }
}
