package io.github.pytree4j.processor.reading;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.processor.errors.TypeMessages;
import io.github.pytree4j.processor.model.Names;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /**
     * Every record that may stand for {@code sealed}, those of sealed interfaces within it included; by name, since compilers
     * differ in the order that they have them in.
     */
    static Collection<TypeElement> recordsOf(TypeElement sealed) throws UnsupportedTypeException {
        SortedMap<String, TypeElement> records = new TreeMap<>();
        collect(sealed, sealed, records);
        return records.values();
    }

    private static void collect(TypeElement root, TypeElement sealed, SortedMap<String, TypeElement> records)
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
                records.put(type.getQualifiedName().toString(), type);
            }
        }
    }

    private static UnsupportedTypeException unfit(TypeElement sealed, String advice) {
        return new UnsupportedTypeException(sealed.asType(), advice);
    }
}
