package io.github.pytree4j.processor.writing;

import com.palantir.javapoet.NameAllocator;
import io.github.pytree4j.processor.model.ComponentModel;
import io.github.pytree4j.processor.model.Names;
import io.github.pytree4j.processor.model.RecordModel;
import java.util.List;
import java.util.Set;

/** The names within one codec. Components may be called anything, so theirs give way to the fixed ones. */
final class GeneratedNames {
    static final String INSTANCE = "INSTANCE";
    static final String FIELDS = "FIELDS";
    static final String HISTORY = "HISTORY";
    static final String VALUE = "value";
    static final String SINK = "sink";
    static final String TARGET = "target";
    static final String SOURCE = "source";
    static final String READER = "record";
    static final String INDEX = "field";
    static final String EXCEPTION = "e";

    /**
     * What the name of a component must not become: {@code yield} begins a statement of its own, and {@code io} the full
     * name of {@code Codecs}.
     */
    private static final List<String> FIXED =
            List.of(INSTANCE, FIELDS, HISTORY, TARGET, SOURCE, READER, INDEX, EXCEPTION, "yield", "io");

    private final NameAllocator names = new NameAllocator();
    private final boolean generic;

    /** @param classes the names of classes, which a variable of the same name would hide */
    GeneratedNames(RecordModel model, Set<String> classes) {
        this.generic = model.isGeneric();
        FIXED.forEach(names::newName);
        classes.forEach(names::newName);
    }

    /** A new name for the field that holds the component's codec. */
    String newCodec(ComponentModel component) {
        return names.newName(generic ? component.name() + "Codec" : Names.constant(component.name()));
    }

    /** A new name for the variable that holds the component's value while a record is decoded. */
    String newVariable(ComponentModel component) {
        return names.newName(component.name());
    }
}
