package io.github.pytree4j.processor.reading;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.github.pytree4j.processor.errors.CodecMessages;
import io.github.pytree4j.processor.model.ComponentType;
import io.github.pytree4j.processor.model.KnownTypes;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads the class that {@code @PyTreeField(codec = ...)} names. */
final class CustomCodecReader {
    private static final String INSTANCE = "INSTANCE";

    private final Types types;
    private final Thrown thrown;
    private final TypeAccess access;

    CustomCodecReader(Types types, Thrown thrown, TypeAccess access) {
        this.types = types;
        this.thrown = thrown;
        this.access = access;
    }

    /** The codec {@code named} as that of a component of type {@code stored}. */
    ComponentType.CustomCodec read(TypeMirror named, TypeMirror stored) throws UnusableCodecException {
        String wanted = KnownTypes.CODEC.simpleName() + '<' + TypeName.get(stored) + '>';
        if (named.getKind() != TypeKind.DECLARED) {
            throw new UnusableCodecException(CodecMessages.noClass(wanted));
        }
        TypeElement codec = MoreTypes.asTypeElement(named);
        checkVisible(codec);
        if (TypeAccess.partsOf(stored).stream().anyMatch(part -> part.getKind() == TypeKind.TYPEVAR)) {
            throw new UnusableCodecException(
                    CodecMessages.codecOfVariable(TypeName.get(stored).toString()));
        }
        checkImplements(codec, stored, wanted);
        boolean hasInstance = instanceOf(codec).isPresent();
        if (!hasInstance) {
            checkConstructor(codec);
        }
        return new ComponentType.CustomCodec(ClassName.get(codec), hasInstance);
    }

    private void checkVisible(TypeElement codec) throws UnusableCodecException {
        try {
            access.check(codec);
        } catch (UnsupportedTypeException e) {
            throw new UnusableCodecException(CodecMessages.invisibleCodec(e.advice()));
        }
    }

    private void checkImplements(TypeElement codec, TypeMirror stored, String wanted) throws UnusableCodecException {
        DeclaredType implemented = codecInterface(codec.asType());
        if (implemented == null) {
            throw new UnusableCodecException(CodecMessages.noCodec(wanted));
        } else if (!codec.getTypeParameters().isEmpty()) {
            throw new UnusableCodecException(CodecMessages.genericCodec(wanted));
        } else if (implemented.getTypeArguments().isEmpty()) {
            throw new UnusableCodecException(CodecMessages.rawCodec(wanted));
        }
        TypeMirror encoded = implemented.getTypeArguments().get(0);
        if (!types.isSameType(encoded, stored)) {
            String found = KnownTypes.CODEC.simpleName() + '<' + TypeName.get(encoded) + '>';
            throw new UnusableCodecException(CodecMessages.codecOfAnotherType(found, wanted));
        } else if (codec.getModifiers().contains(Modifier.ABSTRACT)) {
            throw new UnusableCodecException(CodecMessages.abstractCodec());
        }
    }

    /** The {@code Codec} that {@code type} is or inherits from, with its type argument. */
    private @Nullable DeclaredType codecInterface(TypeMirror type) {
        if (type.getKind() == TypeKind.DECLARED
                && MoreTypes.asTypeElement(type).getQualifiedName().contentEquals(KnownTypes.CODEC.canonicalName())) {
            return MoreTypes.asDeclared(type);
        }
        for (TypeMirror supertype : types.directSupertypes(type)) {
            DeclaredType codec = codecInterface(supertype);
            if (codec != null) {
                return codec;
            }
        }
        return null;
    }

    private Optional<VariableElement> instanceOf(TypeElement codec) {
        Optional<VariableElement> instance = ElementFilter.fieldsIn(codec.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().contentEquals(INSTANCE))
                .filter(field -> field.getModifiers().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL)))
                .filter(field -> types.isSameType(field.asType(), codec.asType()))
                .filter(access::canSee)
                .findFirst();
        instance.ifPresent(access::note);
        return instance;
    }

    private void checkConstructor(TypeElement codec) throws UnusableCodecException {
        if (codec.getNestingKind().isNested() && !codec.getModifiers().contains(Modifier.STATIC)) {
            throw new UnusableCodecException(CodecMessages.innerCodec());
        }
        Optional<ExecutableElement> constructor = ElementFilter.constructorsIn(codec.getEnclosedElements()).stream()
                .filter(candidate -> codec.getKind() != ElementKind.ENUM)
                .filter(candidate -> candidate.getParameters().isEmpty())
                .filter(access::canSee)
                .filter(candidate -> !thrown.isChecked(candidate))
                .findFirst();
        if (constructor.isEmpty()) {
            throw new UnusableCodecException(
                    CodecMessages.noCodecInstance(codec.getSimpleName().toString()));
        }
        access.note(constructor.get());
    }
}
