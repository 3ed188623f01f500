package io.github.pytree4j.processor.reading;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.github.pytree4j.processor.errors.CodecMessages;
import io.github.pytree4j.processor.errors.ComponentMessages;
import io.github.pytree4j.processor.errors.ErrorReporter;
import io.github.pytree4j.processor.errors.EvolutionMessages;
import io.github.pytree4j.processor.errors.TypeMessages;
import io.github.pytree4j.processor.model.ComponentModel;
import io.github.pytree4j.processor.model.ComponentType;
import io.github.pytree4j.processor.model.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the components of one record, and says for each what is wrong with it. */
final class ComponentReader {
    private final TypeElement owner;
    private final String ownerName;
    private final ComponentTypeReader types;
    private final CustomCodecReader customCodecs;
    private final TypeAccess access;
    private final DefaultValueReader defaults;
    private final ErrorReporter errors;
    private final int version;
    private final boolean snakeCase;
    private final Map<String, String> nameOfKey = new HashMap<>();

    ComponentReader(
            TypeElement owner,
            ComponentTypeReader types,
            CustomCodecReader customCodecs,
            DefaultValueReader defaults,
            TypeAccess access,
            ErrorReporter errors) {
        this.owner = owner;
        this.ownerName = Names.inMessages(owner);
        this.types = types;
        this.customCodecs = customCodecs;
        this.defaults = defaults;
        this.access = access;
        this.errors = errors;
        this.version = RecordOptions.version(owner);
        this.snakeCase = RecordOptions.snakeCase(owner);
    }

    /** The components without errors, in declared order. */
    List<ComponentModel> readAll() {
        access.note(owner);
        List<ComponentModel> components = new ArrayList<>();
        for (RecordComponentElement component : owner.getRecordComponents()) {
            access.note(component.getAccessor());
            read(component, FieldOptions.of(component)).ifPresent(components::add);
        }
        return components;
    }

    private Optional<ComponentModel> read(RecordComponentElement component, FieldOptions options) {
        String name = component.getSimpleName().toString();
        if (options.isStatic()) {
            refuseMembersOfStatic(component, options);
            return Optional.of(new ComponentModel.Static(name));
        }
        String key = key(component, options.name());
        refuseWithoutVersion(component, options);
        return content(component, options)
                .map(content -> new ComponentModel.Stored(
                        name,
                        TypeName.get(component.asType()),
                        key,
                        content,
                        options.formerly(),
                        defaults.read(component, content, options.orElse())));
    }

    private void refuseMembersOfStatic(RecordComponentElement component, FieldOptions options) {
        String name = component.getSimpleName().toString();
        if (!options.name().isEmpty()) {
            errors.error(component, ComponentMessages.memberOfStatic(name, "name"));
        }
        if (options.codec().isPresent()) {
            errors.error(component, ComponentMessages.memberOfStatic(name, "codec"));
        }
        if (options.grows()) {
            errors.error(component, ComponentMessages.memberOfStatic(name, "grows"));
        }
        if (!options.formerly().isEmpty()) {
            errors.error(component, ComponentMessages.memberOfStatic(name, "formerly"));
        }
        if (options.orElse().isPresent()) {
            errors.error(component, ComponentMessages.memberOfStatic(name, "orElse"));
        }
    }

    private void refuseWithoutVersion(RecordComponentElement component, FieldOptions options) {
        String name = component.getSimpleName().toString();
        boolean hasOlder = version < 0 || version > 1;
        if (!hasOlder && !options.formerly().isEmpty()) {
            errors.error(component, EvolutionMessages.memberWithoutOlder(name, "formerly", ownerName, version));
        }
        if (!hasOlder && options.orElse().isPresent()) {
            errors.error(component, EvolutionMessages.memberWithoutOlder(name, "orElse", ownerName, version));
        }
    }

    private String key(RecordComponentElement component, String given) {
        String name = component.getSimpleName().toString();
        if (!given.isEmpty() && given.isBlank()) {
            errors.error(component, ComponentMessages.blankName(name));
        }
        String declared = snakeCase ? Names.snakeCase(name) : name;
        String key = given.isEmpty() ? declared : given;
        String other = nameOfKey.putIfAbsent(key, name);
        if (other != null) {
            errors.error(component, ComponentMessages.sameKey(name, key, other));
        }
        return key;
    }

    private Optional<ComponentType> content(RecordComponentElement component, FieldOptions options) {
        try {
            if (options.codec().isPresent()) {
                return customCodec(component, options.codec().get(), options.grows());
            }
            ComponentType content = types.read(component.asType());
            return Optional.of(options.grows() ? growing(component, content) : content);
        } catch (UnsupportedTypeException e) {
            report(component, e);
            return Optional.empty();
        }
    }

    private ComponentType growing(RecordComponentElement component, ComponentType content) {
        ComponentType growing = Growth.growing(content);
        if (growing.equals(content)) {
            String name = component.getSimpleName().toString();
            String type = TypeName.get(component.asType()).toString();
            errors.error(
                    component,
                    Growth.isDynamic(content)
                            ? ComponentMessages.growsDynamic(name, type)
                            : ComponentMessages.growsWithoutCollection(name, type));
        }
        return growing;
    }

    private Optional<ComponentType> customCodec(RecordComponentElement component, AnnotationValue codec, boolean grows)
            throws UnsupportedTypeException {
        String name = component.getSimpleName().toString();
        TypeMirror type = component.asType();
        if (grows) {
            errors.error(component, ComponentMessages.growsWithCodec(name));
        }
        if (type.getKind().isPrimitive()) {
            TypeName primitive = TypeName.get(type);
            String box = ((ClassName) primitive.box()).simpleName();
            errors.error(component, CodecMessages.codecOfPrimitive(name, ownerName, primitive.toString(), box));
            return Optional.empty();
        }
        access.check(type);
        if (!(codec.getValue() instanceof TypeMirror named) || named.getKind() == TypeKind.ERROR) {
            errors.unresolved(component, CodecMessages.unknownCodec(name, ownerName));
            return Optional.empty();
        }
        try {
            return Optional.of(customCodecs.read(named, type));
        } catch (UnusableCodecException e) {
            errors.error(
                    component,
                    CodecMessages.unusableCodec(TypeName.get(named).toString(), name, ownerName, e.problem()));
            return Optional.empty();
        }
    }

    private void report(RecordComponentElement component, UnsupportedTypeException e) {
        String name = component.getSimpleName().toString();
        if (e.isUnknown()) {
            errors.unresolved(component, TypeMessages.unknownType(e.type(), name, ownerName, e.advice()));
            return;
        }
        String type = TypeName.get(component.asType()).toString();
        String where = type.equals(e.type()) ? "" : TypeMessages.within(type);
        errors.error(
                component,
                e.reason() == UnsupportedTypeException.Reason.UNUSABLE
                        ? TypeMessages.unusableType(e.type(), where, name, ownerName, e.advice())
                        : TypeMessages.unsupportedType(e.type(), where, name, ownerName, e.advice()));
    }
}
