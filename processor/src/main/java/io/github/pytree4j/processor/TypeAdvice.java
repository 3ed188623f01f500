package io.github.pytree4j.processor;

import com.google.auto.common.MoreElements;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What to use instead of a type that is not supported. */
final class TypeAdvice {
    /** The advice where there is no better one. */
    static final String SUPPORTED = "make it one of the primitives, their boxes and arrays, String, an enum,"
            + " NdArray, StateDict, Optional, List, Map, a record with @PyTreeDataclass or a sealed interface of such";

    private final Elements elements;
    private final Types types;

    TypeAdvice(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** What to do about a component of {@code type}, as an imperative. */
    String on(DeclaredType type, TypeElement element) {
        if (element.getKind() == ElementKind.RECORD && !isStateValue(type)) {
            return "annotate " + Names.inMessages(element) + " with @PyTreeDataclass";
        } else if (isStateValue(type)) {
            return "make it a StateValue";
        } else if (isA(type, "java.util.Map")) {
            return "make it a Map";
        } else if (isA(type, "java.util.List") || isCollection(element)) {
            return "make it a List";
        } else if (element.getKind() == ElementKind.INTERFACE && !isOfThePlatform(element)) {
            return "make it a sealed interface of records with @PyTreeDataclass";
        }
        return SUPPORTED;
    }

    private boolean isStateValue(DeclaredType type) {
        return isA(type, RuntimeTypes.STATE_VALUE.canonicalName());
    }

    private boolean isCollection(TypeElement element) {
        return isA(element.asType(), "java.lang.Iterable") && isOfThePlatform(element);
    }

    private static boolean isOfThePlatform(TypeElement element) {
        return MoreElements.getPackage(element).getQualifiedName().toString().startsWith("java.");
    }

    private boolean isA(TypeMirror type, String superclass) {
        TypeElement element = elements.getTypeElement(superclass);
        return element != null && types.isSubtype(types.erasure(type), types.erasure(element.asType()));
    }
}
