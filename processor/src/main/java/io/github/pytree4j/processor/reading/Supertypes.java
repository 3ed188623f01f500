package io.github.pytree4j.processor.reading;

import io.github.pytree4j.processor.model.KnownTypes;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What a type is besides itself. */
final class Supertypes {
    private final Elements elements;
    private final Types types;

    Supertypes(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** Whether it is a subtype of this class or interface, which need not be known to the compiler. */
    boolean isA(TypeMirror type, String superclass) {
        TypeElement element = elements.getTypeElement(superclass);
        return element != null && types.isSubtype(types.erasure(type), types.erasure(element.asType()));
    }

    /** Whether its values are arrays whose elements are not all here. */
    boolean isExternalArray(TypeMirror type) {
        return isA(type, KnownTypes.EXTERNAL_ARRAY.canonicalName());
    }
}
