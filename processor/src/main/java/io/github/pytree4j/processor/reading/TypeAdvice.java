package io.github.pytree4j.processor.reading;

import com.google.auto.common.MoreElements;
import io.github.pytree4j.processor.errors.TypeMessages;
import io.github.pytree4j.processor.model.KnownTypes;
import io.github.pytree4j.processor.model.Names;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** What to use instead of a type that is not supported. */
final class TypeAdvice {
    private final Supertypes supertypes;

    TypeAdvice(Supertypes supertypes) {
        this.supertypes = supertypes;
    }

    /** What to do about a component of {@code type}, as an imperative. */
    String on(DeclaredType type, TypeElement element) {
        if (supertypes.isA(type, KnownTypes.STATE_VALUE.canonicalName())) {
            return TypeMessages.use("a StateValue");
        } else if (element.getKind() == ElementKind.RECORD) {
            return TypeMessages.annotateRecord(Names.inMessages(element));
        } else if (supertypes.isA(type, "java.util.Map")) {
            return TypeMessages.use("a Map");
        } else if (supertypes.isA(type, "java.util.Set")) {
            return TypeMessages.use("a Set");
        } else if (supertypes.isA(type, "java.util.Collection")) {
            return TypeMessages.use("a List");
        } else if (element.getKind() == ElementKind.INTERFACE && !isOfThePlatform(element)) {
            return TypeMessages.useSealedInterface();
        }
        return TypeMessages.useSupportedType();
    }

    private static boolean isOfThePlatform(TypeElement element) {
        return MoreElements.getPackage(element).getQualifiedName().toString().startsWith("java.");
    }
}
