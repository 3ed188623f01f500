package io.github.pytree4j.processor.errors;

import com.google.auto.common.MoreElements;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Where compilers can show a message, which is not the same for all of them. */
final class Positions {
    private static final String ECLIPSE = "org.eclipse.jdt.";

    private Positions() {}

    /** What compilers have a position for: not a record's component, but the field that is declared with it. */
    static Element of(Element element) {
        if (!(element instanceof RecordComponentElement component)) {
            return element;
        }
        TypeElement owner = MoreElements.asType(component.getEnclosingElement());
        return ElementFilter.fieldsIn(owner.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
                .<Element>map(field -> field)
                .findFirst()
                .orElse(owner);
    }

    /**
     * Whether the compiler shows where {@code element} is. Eclipse's names not even the file of a record, nor of what a
     * record's header declares.
     */
    static boolean areKnownTo(Messager messager, Element element) {
        boolean isOfRecord = isRecord(element) || isRecord(element.getEnclosingElement());
        return !(isOfRecord && messager.getClass().getName().startsWith(ECLIPSE));
    }

    private static boolean isRecord(@Nullable Element element) {
        return element != null && element.getKind() == ElementKind.RECORD;
    }

    /** The element for one who is not shown where it is: {@code a.b.Outer.Inner.component}. */
    static String inWords(Element element) {
        return isRecord(element) ? element.toString() : element.getEnclosingElement() + "." + element.getSimpleName();
    }
}
