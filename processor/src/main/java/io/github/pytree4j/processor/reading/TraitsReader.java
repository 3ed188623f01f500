package io.github.pytree4j.processor.reading;

import com.google.auto.common.MoreElements;
import io.github.pytree4j.processor.model.KnownTypes;
import io.github.pytree4j.processor.model.RecordModel;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads what the package and the module of a record ask of generated code. */
final class TraitsReader {
    private final Elements elements;
    private final TypeElement type;
    private final PackageElement home;
    private final ModuleElement module;

    TraitsReader(Elements elements, TypeElement type) {
        this.elements = elements;
        this.type = type;
        this.home = MoreElements.getPackage(type);
        this.module = elements.getModuleOf(type);
    }

    RecordModel.Traits read(boolean isPublic, boolean metDeprecated) {
        boolean hasGenerated = elements.getTypeElement(module, KnownTypes.GENERATED.canonicalName()) != null;
        boolean hidesJavaLang = KnownTypes.JAVA_LANG.stream().anyMatch(this::isInPackage);
        return new RecordModel.Traits(
                hasGenerated, isNullMarked(), metDeprecated, isPublic && isExported(), hidesJavaLang);
    }

    private boolean isInPackage(String simpleName) {
        String name = home.isUnnamed() ? simpleName : home.getQualifiedName() + "." + simpleName;
        return elements.getTypeElement(module, name) != null;
    }

    /** Whether the record, something that encloses it, its package or its module is {@code @NullMarked}. */
    private boolean isNullMarked() {
        for (Element e = type; e != null; e = e.getEnclosingElement()) {
            if (MoreElements.isAnnotationPresent(e, KnownTypes.NULL_MARKED.canonicalName())) {
                return true;
            }
        }
        return false;
    }

    private boolean isExported() {
        return ElementFilter.exportsIn(module.getDirectives()).stream()
                .anyMatch(exported -> exported.getPackage().equals(home));
    }
}
