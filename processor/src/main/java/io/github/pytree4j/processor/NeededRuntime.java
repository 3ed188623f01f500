package io.github.pytree4j.processor;

import io.github.pytree4j.processor.errors.RecordMessages;
import io.github.pytree4j.processor.model.KnownTypes;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;

/** The runtime that codecs call. Without it, all errors would be in code that nobody wrote: this says it once instead. */
final class NeededRuntime {
    private final Elements elements;
    private final Messager messager;

    /** The modules that were told, the unnamed one by its empty name. */
    private final Set<String> told = new HashSet<>();

    NeededRuntime(Elements elements, Messager messager) {
        this.elements = elements;
        this.messager = messager;
    }

    /** Whether the codec of {@code type} can see the runtime. */
    boolean isThereFor(TypeElement type) {
        ModuleElement module = elements.getModuleOf(type);
        // Not a class of it: javac does not find that where the user has a class in the unnamed package that is named
        // io.
        if (elements.getPackageElement(module, KnownTypes.RECORD_CODEC.packageName()) != null) {
            return true;
        }
        String name = module.getQualifiedName().toString();
        if (told.add(name)) {
            messager.printMessage(
                    Diagnostic.Kind.ERROR, RecordMessages.missingRuntime(name).toString());
        }
        return false;
    }
}
