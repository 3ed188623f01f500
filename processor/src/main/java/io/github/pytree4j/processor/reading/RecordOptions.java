package io.github.pytree4j.processor.reading;

import io.github.pytree4j.annotations.Naming;
import io.github.pytree4j.annotations.PyTreeDataclass;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** What {@link PyTreeDataclass} says of a record, be it compiled now or on the class path. */
final class RecordOptions {
    /** The member that holds the version. */
    static final String VERSION = "version";

    /** The member that holds the keys that are no longer stored. */
    static final String REMOVED = "removed";

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

    /** The binary names that the record had before. */
    static List<String> formerly(TypeElement record) {
        return AnnotationMembers.strings(record, PyTreeDataclass.class, "formerly");
    }

    /** The keys that older versions stored and this one does not. */
    static List<String> removed(TypeElement record) {
        return AnnotationMembers.strings(record, PyTreeDataclass.class, REMOVED);
    }
}
