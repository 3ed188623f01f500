package io.github.pytree4j.processor.reading;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.MoreTypes;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads what annotations say, without loading the classes that they name. */
final class AnnotationMembers {
    /** What stands for a value that the compiler does not know; a string of this text would have quotes. */
    private static final String UNKNOWN = "<error>";

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

    /** The strings of a member that is an array of them, those that are wrong left out. */
    static List<String> strings(Element element, Class<? extends Annotation> annotation, String member) {
        return find(element, annotation, member)
                .filter(value -> value.getValue() instanceof List)
                .map(value -> ((List<?>) value.getValue())
                        .stream()
                                .filter(AnnotationValue.class::isInstance)
                                .map(item -> ((AnnotationValue) item).getValue())
                                .filter(String.class::isInstance)
                                .map(String.class::cast)
                                .toList())
                .orElse(List.of());
    }

    /**
     * Whether the compiler does not know what a member of the annotation is, which it says itself; another annotation processor may
     * yet write what it names. An unknown class is not meant, nor, under Eclipse's compiler, an unknown string.
     */
    static boolean hasUnknown(Element element, Class<? extends Annotation> annotation) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> MoreTypes.isTypeOf(annotation, mirror.getAnnotationType()))
                .flatMap(mirror -> mirror.getElementValues().entrySet().stream())
                .anyMatch(entry -> isUnknown(entry.getKey().getReturnType(), entry.getValue()));
    }

    private static boolean isUnknown(TypeMirror member, AnnotationValue value) {
        if (value.getValue() instanceof List<?> items) {
            return items.stream().anyMatch(item -> item.toString().equals(UNKNOWN));
        } else if (member.getKind() != TypeKind.DECLARED) {
            return UNKNOWN.equals(value.getValue()) || value.toString().equals(UNKNOWN);
        }
        return !MoreTypes.isTypeOf(Class.class, member) && value.toString().equals(UNKNOWN);
    }

    /** The value of a member that is written, not its default. */
    static <T> Optional<T> written(
            Element element, Class<? extends Annotation> annotation, String member, Class<T> type) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (MoreTypes.isTypeOf(annotation, mirror.getAnnotationType())) {
                return mirror.getElementValues().entrySet().stream()
                        .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                        .map(entry -> entry.getValue().getValue())
                        .filter(type::isInstance)
                        .map(type::cast)
                        .findFirst();
            }
        }
        return Optional.empty();
    }
}
