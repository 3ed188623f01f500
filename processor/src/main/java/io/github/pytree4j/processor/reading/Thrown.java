package io.github.pytree4j.processor.reading;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What methods and constructors declare to throw. */
final class Thrown {
    private final Elements elements;
    private final Types types;

    Thrown(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** Whether who calls it has to catch something. */
    boolean isChecked(ExecutableElement method) {
        return !method.getThrownTypes().stream().allMatch(this::isUnchecked);
    }

    private boolean isUnchecked(TypeMirror thrown) {
        return thrown.getKind() == TypeKind.ERROR || isA(thrown, RuntimeException.class) || isA(thrown, Error.class);
    }

    private boolean isA(TypeMirror type, Class<?> superclass) {
        return types.isSubtype(
                type, elements.getTypeElement(superclass.getName()).asType());
    }
}
