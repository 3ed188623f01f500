package io.github.pytree4j.processor.reading;

import com.google.auto.common.MoreElements;
import io.github.pytree4j.processor.errors.TypeMessages;
import io.github.pytree4j.processor.model.KnownTypes;
import io.github.pytree4j.processor.model.Names;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What to use instead of a type that is not supported. */
final class TypeAdvice {
    private final Elements elements;
    private final Types types;

    TypeAdvice(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** What to do about a component of {@code type}, as an imperative. */
    String on(DeclaredType type, TypeElement element) {
        if (isA(type, KnownTypes.STATE_VALUE.canonicalName())) {
            return TypeMessages.use("a StateValue");
        } else if (element.getKind() == ElementKind.RECORD) {
            return TypeMessages.annotateRecord(Names.inMessages(element));
        } else if (isA(type, "java.util.Map")) {
            return TypeMessages.use("a Map");
        } else if (isA(type, "java.util.Set")) {
            return TypeMessages.use("a Set");
        } else if (isA(type, "java.util.Collection")) {
            return TypeMessages.use("a List");
        } else if (element.getKind() == ElementKind.INTERFACE && !isOfThePlatform(element)) {
            return TypeMessages.useSealedInterface();
        }
        return TypeMessages.useSupportedType();
    }

    private static boolean isOfThePlatform(TypeElement element) {
        return MoreElements.getPackage(element).getQualifiedName().toString().startsWith("java.");
    }

    private boolean isA(TypeMirror type, String superclass) {
        TypeElement element = elements.getTypeElement(superclass);
        return element != null && types.isSubtype(types.erasure(type), types.erasure(element.asType()));
    }
}
