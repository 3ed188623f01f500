package io.github.pytree4j.processor.reading;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.MoreTypes;
import java.lang.annotation.Annotation;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** Reads what annotations say, without loading the classes that they name. */
final class AnnotationMembers {
    private AnnotationMembers() {}

    /** The value of a member; {@code otherwise} if it is wrong, which the compiler then says itself. */
    static <T> T value(
            Element element, Class<? extends Annotation> annotation, String member, Class<T> type, T otherwise) {
        return find(element, annotation, member)
                .map(AnnotationValue::getValue)
                .filter(type::isInstance)
                .map(type::cast)
                .orElse(otherwise);
    }

    /** A member of the annotation, written or not; nothing where {@code element} does not have the annotation. */
    static Optional<AnnotationValue> find(Element element, Class<? extends Annotation> annotation, String member) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (MoreTypes.isTypeOf(annotation, mirror.getAnnotationType())) {
                return Optional.of(AnnotationMirrors.getAnnotationValue(mirror, member));
            }
        }
        return Optional.empty();
    }
}
