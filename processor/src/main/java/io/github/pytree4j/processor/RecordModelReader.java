package io.github.pytree4j.processor;

import com.google.auto.common.MoreElements;
import com.google.auto.common.Visibility;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads an annotated record into a {@link RecordModel}, or says what is wrong with it. */
final class RecordModelReader {
    private final Elements elements;
    private final Types types;

    RecordModelReader(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** The model of {@code type}, or nothing if there were errors. */
    Optional<RecordModel> read(TypeElement type, ErrorReporter errors) {
        String displayName = Names.inMessages(type);
        if (type.getKind() != ElementKind.RECORD) {
            errors.error(type, "only records can be pytree nodes: make " + displayName + " a record");
            return Optional.empty();
        }
        Visibility visibility = Visibility.effectiveVisibilityOfElement(type);
        if (visibility == Visibility.PRIVATE) {
            errors.error(
                    type,
                    displayName + " is private, or in something that is: its codec, a class of its own, could not see"
                            + " it; make it visible to its package");
            return Optional.empty();
        }
        TypeAccess access = new TypeAccess(elements, type);
        ComponentTypes codecs = new ComponentTypes(access, new TypeAdvice(elements, types));
        List<ComponentModel> components = new ComponentReader(type, codecs, access, errors).readAll();
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new RecordModel(
                type,
                displayName,
                TypeName.get(type.asType()),
                type.getTypeParameters().stream().map(TypeVariableName::get).toList(),
                components,
                Names.codecOf(type),
                visibility == Visibility.PUBLIC,
                traits(type, access.metDeprecated())));
    }

    private RecordModel.Traits traits(TypeElement type, boolean deprecated) {
        ModuleElement module = elements.getModuleOf(type);
        boolean hasGenerated = elements.getTypeElement(module, CodecWriter.GENERATED.canonicalName()) != null;
        String packageName = MoreElements.getPackage(type).getQualifiedName().toString();
        boolean hidesJavaLang = CodecWriter.USED_OF_JAVA_LANG.stream()
                .anyMatch(name -> elements.getTypeElement(module, packageName + '.' + name) != null);
        return new RecordModel.Traits(hasGenerated, isNullMarked(type), deprecated, hidesJavaLang);
    }

    /** Whether the record, something that encloses it, its package or its module is {@code @NullMarked}. */
    private static boolean isNullMarked(TypeElement type) {
        for (Element e = type; e != null; e = e.getEnclosingElement()) {
            if (MoreElements.isAnnotationPresent(e, "org.jspecify.annotations.NullMarked")) {
                return true;
            }
        }
        return false;
    }
}
