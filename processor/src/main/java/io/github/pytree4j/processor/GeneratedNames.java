package io.github.pytree4j.processor;

import com.palantir.javapoet.NameAllocator;

/** The names within one codec. Components may be called anything, so theirs give way to the fixed ones. */
final class GeneratedNames {
    static final String INSTANCE = "INSTANCE";
    static final String FIELDS = "FIELDS";
    static final String TARGET = "target";
    static final String SOURCE = "source";
    static final String READER = "fields";
    static final String INDEX = "field";

    private final NameAllocator names = new NameAllocator();

    GeneratedNames(RecordModel model) {
        for (String fixed : new String[] {INSTANCE, FIELDS, TARGET, SOURCE, READER, INDEX}) {
            names.newName(fixed);
        }
        // A variable would hide the class of this name; and the other begins a statement of its own.
        names.newName(RuntimeTypes.CODECS.simpleName());
        names.newName("yield");
        for (ComponentModel component : model.stored()) {
            String name = component.name();
            names.newName(model.isGeneric() ? name + "Codec" : Names.constant(name), codecTag(component));
        }
        for (ComponentModel component : model.stored()) {
            names.newName(component.name(), component.name());
        }
    }

    /** The field that holds the component's codec, where it has one of its own. */
    String codec(ComponentModel component) {
        return names.get(codecTag(component));
    }

    /** The variable that holds the component's value while a record is decoded. */
    String variable(ComponentModel component) {
        return names.get(component.name());
    }

    /** Not the name of a component, none of which has a space. */
    private static String codecTag(ComponentModel component) {
        return "codec " + component.name();
    }
}
