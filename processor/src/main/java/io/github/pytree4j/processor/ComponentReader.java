package io.github.pytree4j.processor;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.TypeName;
import io.github.pytree4j.annotations.Naming;
import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads the components of one record, and says for each what is wrong with it. */
final class ComponentReader {
    private static final String ESCAPES =
            ", mark it @PyTreeField(pytreeNode = false), or declare it Object and register"
                    + " a codec for it in a CodecRegistry";

    private final TypeElement owner;
    private final ComponentTypes codecs;
    private final TypeAccess access;
    private final ErrorReporter errors;
    private final boolean snakeCase;
    private final Map<String, String> nameOfKey = new HashMap<>();

    ComponentReader(TypeElement owner, ComponentTypes codecs, TypeAccess access, ErrorReporter errors) {
        this.owner = owner;
        this.codecs = codecs;
        this.access = access;
        this.errors = errors;
        Object naming = value(owner, PyTreeDataclass.class, "naming", Object.class, Naming.AS_DECLARED);
        this.snakeCase = naming.toString().equals(Naming.SNAKE_CASE.name());
    }

    List<ComponentModel> readAll() {
        access.note(owner);
        List<ComponentModel> components = new ArrayList<>();
        for (RecordComponentElement component : owner.getRecordComponents()) {
            access.note(component.getAccessor());
            components.add(read(component));
        }
        return components;
    }

    private ComponentModel read(RecordComponentElement component) {
        String name = component.getSimpleName().toString();
        TypeName type = TypeName.get(component.asType());
        String key = value(component, PyTreeField.class, "name", String.class, "");
        if (value(component, PyTreeField.class, "pytreeNode", Boolean.class, true)) {
            return new ComponentModel(name, type, key(component, name, key), codec(component));
        }
        if (!key.isEmpty()) {
            errors.error(component, "'" + name + "' is never stored, being no pytree node: leave out its stored name");
        }
        return new ComponentModel(name, type, null, null);
    }

    private String key(RecordComponentElement component, String name, String given) {
        if (!given.isEmpty() && given.isBlank()) {
            errors.error(component, "the stored name of '" + name + "' is blank: leave it out, or say one");
        }
        String declared = snakeCase ? Names.snakeCase(name) : name;
        String key = given.isEmpty() ? declared : given;
        String other = nameOfKey.putIfAbsent(key, name);
        if (other != null) {
            errors.error(
                    component,
                    "'" + name + "' would be stored as '" + key + "', as '" + other
                            + "' is: give one of them another name with @PyTreeField(name = ...)");
        }
        return key;
    }

    private @Nullable CodecExpression codec(RecordComponentElement component) {
        if (component.asType().getKind().isPrimitive()) {
            return null;
        }
        try {
            return codecs.codecOf(component.asType());
        } catch (NoCodecException e) {
            String place = " of component '" + component.getSimpleName() + "' of " + Names.inMessages(owner) + ": ";
            if (e.isUnresolved()) {
                errors.unresolved(component, "unknown type " + e.type() + place + e.advice());
                return null;
            }
            String type = TypeName.get(component.asType()).toString();
            String within = type.equals(e.type()) ? "" : " in " + type;
            errors.error(component, "unsupported type " + e.type() + within + place + e.advice() + ESCAPES);
            return null;
        }
    }

    /**
     * The value of an annotation's member; or {@code otherwise} if there is no such annotation, or the value is wrong, which
     * the compiler then says itself.
     */
    private static <T> T value(
            Element element, Class<? extends Annotation> annotation, String member, Class<T> type, T otherwise) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (MoreTypes.isTypeOf(annotation, mirror.getAnnotationType())) {
                Object value =
                        AnnotationMirrors.getAnnotationValue(mirror, member).getValue();
                return type.isInstance(value) ? type.cast(value) : otherwise;
            }
        }
        return otherwise;
    }
}
