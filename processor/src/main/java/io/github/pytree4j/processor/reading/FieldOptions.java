package io.github.pytree4j.processor.reading;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.MoreTypes;
import io.github.pytree4j.annotations.Naming;
import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import java.lang.annotation.Annotation;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * What {@link PyTreeField} says of one component.
 *
 * @param isStatic whether it is never stored
 * @param name its key in the state dict; empty if nothing is said
 * @param grows whether its lists and maps may be of another size than the target's
 * @param codec the value that names its codec, if one does
 */
record FieldOptions(boolean isStatic, String name, boolean grows, Optional<AnnotationValue> codec) {

    static FieldOptions of(Element component) {
        return new FieldOptions(
                !value(component, PyTreeField.class, "pytreeNode", Boolean.class, true),
                value(component, PyTreeField.class, "name", String.class, ""),
                value(component, PyTreeField.class, "grows", Boolean.class, false),
                member(component, PyTreeField.class, "codec").filter(value -> !isVoid(value)));
    }

    /** Whether the record wants its components stored as Python would call them. */
    static boolean snakeCase(TypeElement record) {
        Object naming = value(record, PyTreeDataclass.class, "naming", Object.class, Naming.AS_DECLARED);
        return naming.toString().equals(Naming.SNAKE_CASE.name());
    }

    private static boolean isVoid(AnnotationValue value) {
        return value.getValue() instanceof TypeMirror type && type.getKind() == TypeKind.VOID;
    }

    /** The value of a member; {@code otherwise} if it is wrong, which the compiler then says itself. */
    private static <T> T value(
            Element element, Class<? extends Annotation> annotation, String member, Class<T> type, T otherwise) {
        return member(element, annotation, member)
                .map(AnnotationValue::getValue)
                .filter(type::isInstance)
                .map(type::cast)
                .orElse(otherwise);
    }

    private static Optional<AnnotationValue> member(
            Element element, Class<? extends Annotation> annotation, String member) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (MoreTypes.isTypeOf(annotation, mirror.getAnnotationType())) {
                return Optional.of(AnnotationMirrors.getAnnotationValue(mirror, member));
            }
        }
        return Optional.empty();
    }
}
