package io.github.pytree4j.processor.reading;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.processor.errors.TypeMessages;
import io.github.pytree4j.processor.model.Names;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The records of a sealed interface. */
final class SealedTypes {
    private SealedTypes() {}

    static boolean isSealedInterface(TypeElement type) {
        return type.getKind() == ElementKind.INTERFACE && type.getModifiers().contains(Modifier.SEALED);
    }

    /** Every record that may stand for {@code sealed}, in declared order, those of sealed interfaces within it included. */
    static Set<TypeElement> recordsOf(TypeElement sealed) throws UnsupportedTypeException {
        Set<TypeElement> records = new LinkedHashSet<>();
        collect(sealed, sealed, records);
        return records;
    }

    private static void collect(TypeElement root, TypeElement sealed, Set<TypeElement> records)
            throws UnsupportedTypeException {
        for (TypeMirror permitted : sealed.getPermittedSubclasses()) {
            if (permitted.getKind() == TypeKind.ERROR) {
                throw UnsupportedTypeException.unknown(permitted);
            }
            TypeElement type = MoreTypes.asTypeElement(permitted);
            if (isSealedInterface(type)) {
                collect(root, type, records);
            } else if (type.getKind() == ElementKind.INTERFACE) {
                throw unfit(root, TypeMessages.sealSubtype(Names.inMessages(type)));
            } else if (type.getKind() != ElementKind.RECORD) {
                throw unfit(root, TypeMessages.useRecordAsSubtype(Names.inMessages(type)));
            } else if (!MoreElements.isAnnotationPresent(type, PyTreeDataclass.class)) {
                throw unfit(root, TypeMessages.annotateSubtype(Names.inMessages(type)));
            } else {
                records.add(type);
            }
        }
    }

    private static UnsupportedTypeException unfit(TypeElement sealed, String advice) {
        return new UnsupportedTypeException(sealed.asType(), advice);
    }
}
