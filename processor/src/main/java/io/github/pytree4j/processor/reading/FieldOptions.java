package io.github.pytree4j.processor.reading;

import io.github.pytree4j.annotations.PyTreeField;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * What {@link PyTreeField} says of one component.
 *
 * @param isStatic whether it is never stored
 * @param name its key in the state dict; empty if nothing is said
 * @param grows whether its lists and maps may be of another size than the target's
 * @param formerly its keys in older versions
 * @param orElse what is written as its value in versions that did not have it
 * @param codec the value that names its codec, if one does
 */
record FieldOptions(boolean isStatic, String name, boolean grows, List<String> formerly, Optional<String> orElse, Optional<AnnotationValue> codec) {

    static FieldOptions of(Element component) {
        return new FieldOptions(
                !AnnotationMembers.value(component, PyTreeField.class, "pytreeNode", Boolean.class, true),
                AnnotationMembers.value(component, PyTreeField.class, "name", String.class, ""),
                AnnotationMembers.value(component, PyTreeField.class, "grows", Boolean.class, false),
                AnnotationMembers.strings(component, PyTreeField.class, "formerly"),
                AnnotationMembers.written(component, PyTreeField.class, "orElse", String.class),
                AnnotationMembers.find(component, PyTreeField.class, "codec").filter(value -> !isVoid(value)));
    }

    private static boolean isVoid(AnnotationValue value) {
        return value.getValue() instanceof TypeMirror type && type.getKind() == TypeKind.VOID;
    }
}
