package io.github.pytree4j.processor.reading;

import com.google.auto.common.MoreTypes;
import com.google.auto.common.Visibility;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeVariableName;
import io.github.pytree4j.processor.errors.ErrorReporter;
import io.github.pytree4j.processor.errors.Message;
import io.github.pytree4j.processor.errors.RecordMessages;
import io.github.pytree4j.processor.model.ComponentModel;
import io.github.pytree4j.processor.model.Evolution;
import io.github.pytree4j.processor.model.Names;
import io.github.pytree4j.processor.model.RecordModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads an annotated record into a {@link RecordModel}, or says what is wrong with it. */
public final class RecordModelReader {
    private final Elements elements;
    private final Types types;

    public RecordModelReader(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** The model of {@code type}, or nothing if there were errors. */
    public Optional<RecordModel> read(TypeElement type, ErrorReporter errors) {
        String displayName = Names.inMessages(type);
        if (type.getKind() != ElementKind.RECORD) {
            errors.error(type, RecordMessages.notARecord(displayName));
            return Optional.empty();
        }
        Visibility visibility = Visibility.effectiveVisibilityOfElement(type);
        if (visibility == Visibility.PRIVATE) {
            errors.error(type, RecordMessages.privateRecord(displayName));
            return Optional.empty();
        }
        if (RecordOptions.hasUnknown(type)) {
            errors.unresolved();
            return Optional.empty();
        }
        int version = RecordOptions.version(type);
        if (version < 0) {
            errors.error(type, RecordOptions.VERSION, RecordMessages.negativeVersion(displayName, version));
        }
        TypeAccess access = new TypeAccess(elements, type);
        Thrown thrown = new Thrown(elements, types);
        checkBounds(type, access, errors);
        List<ComponentModel> components = new ComponentReader(
                        type,
                        new ComponentTypeReader(access, new Supertypes(elements, types)),
                        new CustomCodecReader(types, thrown, access),
                        new DefaultValueReader(type, types, thrown, access, errors),
                        access,
                        errors)
                .readAll();
        Evolution evolution = new Evolution(
                RecordOptions.formerly(type),
                renamedArguments(type),
                RecordOptions.removed(type),
                new MigrationReader(type, version, thrown, access, errors).readAll());
        new EvolutionCheck(type, version, errors).check(components, evolution);
        if (errors.hasErrors() || errors.hasUnresolved()) {
            return Optional.empty();
        }
        boolean isPublic = visibility == Visibility.PUBLIC;
        return Optional.of(new RecordModel(
                displayName,
                ClassName.get(type),
                version,
                type.getTypeParameters().stream().map(TypeVariableName::get).toList(),
                components,
                evolution,
                Names.codecOf(type),
                isPublic,
                new TraitsReader(elements, type).read(isPublic, access.metDeprecated())));
    }

    /** What is stored of a record with type arguments names them. */
    private static Map<String, String> renamedArguments(TypeElement type) {
        Map<String, String> renamed = new HashMap<>();
        for (RecordComponentElement component : type.getRecordComponents()) {
            for (TypeMirror part : TypeAccess.partsOf(component.asType())) {
                if (part.getKind() == TypeKind.DECLARED) {
                    TypeElement record = MoreTypes.asTypeElement(part);
                    RecordOptions.formerly(record)
                            .forEach(former ->
                                    renamed.put(former, ClassName.get(record).reflectionName()));
                }
            }
        }
        return renamed;
    }

    /** The codec declares the type variables of the record again, and so has to see what bounds them. */
    private static void checkBounds(TypeElement type, TypeAccess access, ErrorReporter errors) {
        for (TypeParameterElement variable : type.getTypeParameters()) {
            for (TypeMirror bound : variable.getBounds()) {
                try {
                    access.check(bound);
                } catch (UnsupportedTypeException e) {
                    Message message = RecordMessages.unusableBound(
                            variable.getSimpleName().toString(), Names.inMessages(type), e.type(), e.advice());
                    if (e.isUnknown()) {
                        errors.unresolved(variable, message);
                    } else {
                        errors.error(variable, message);
                    }
                }
            }
        }
    }
}
