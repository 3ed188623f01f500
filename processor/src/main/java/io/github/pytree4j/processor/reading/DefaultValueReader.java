package io.github.pytree4j.processor.reading;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.pytree4j.processor.errors.ErrorReporter;
import io.github.pytree4j.processor.errors.EvolutionMessages;
import io.github.pytree4j.processor.model.ComponentType;
import io.github.pytree4j.processor.model.DefaultValue;
import io.github.pytree4j.processor.model.LeafType;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Reads what {@code @PyTreeField(orElse = ...)} says a component is where it was not stored. */
final class DefaultValueReader {
    private static final Set<LeafType> EMPTY_LEAVES =
            Set.of(LeafType.OPTIONAL_INT, LeafType.OPTIONAL_LONG, LeafType.OPTIONAL_DOUBLE);

    private final TypeElement owner;
    private final Types types;
    private final TypeAccess access;
    private final ErrorReporter errors;

    DefaultValueReader(TypeElement owner, Types types, TypeAccess access, ErrorReporter errors) {
        this.owner = owner;
        this.types = types;
        this.access = access;
        this.errors = errors;
    }

    /** The default value, if there is one. */
    Optional<DefaultValue> read(RecordComponentElement component, ComponentType content, Optional<String> orElse) {
        if (orElse.isEmpty()) {
            return isOptional(content) ? Optional.of(new DefaultValue.Empty()) : Optional.empty();
        }
        String text = orElse.get();
        Optional<CodeBlock> literal = literal(component, content, text);
        if (literal.isPresent()) {
            return literal.map(DefaultValue.Given::new);
        }
        Optional<ExecutableElement> factory = ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals(text))
                .filter(method -> method.getParameters().isEmpty())
                .findFirst();
        String name = component.getSimpleName().toString();
        String type = TypeName.get(component.asType()).toString();
        if (factory.isEmpty()) {
            errors.error(component, EvolutionMessages.unknownDefault(name, type, text, Literals.examples(content)));
            return Optional.empty();
        }
        if (!isUsable(factory.get(), component.asType())) {
            errors.error(component, EvolutionMessages.unusableFactory(text, name, type));
            return Optional.empty();
        }
        access.note(factory.get());
        return Optional.of(new DefaultValue.Given(CodeBlock.of("$T.$L()", ClassName.get(owner), text)));
    }

    private static Optional<CodeBlock> literal(RecordComponentElement component, ComponentType content, String text) {
        if (content instanceof ComponentType.EnumOf constants) {
            return constants.constants().contains(text)
                    ? Optional.of(CodeBlock.of("$T.$L", constants.type(), text))
                    : Optional.empty();
        }
        boolean hasLiterals = content instanceof ComponentType.Primitive || content instanceof ComponentType.Leaf;
        return hasLiterals ? Literals.of(TypeName.get(component.asType()), text) : Optional.empty();
    }

    private static boolean isOptional(ComponentType content) {
        return content instanceof ComponentType.OptionalOf
                || (content instanceof ComponentType.Leaf leaf && EMPTY_LEAVES.contains(leaf.type()));
    }

    private boolean isUsable(ExecutableElement factory, TypeMirror type) {
        return factory.getModifiers().contains(Modifier.STATIC)
                && access.canSee(factory)
                && factory.getTypeParameters().isEmpty()
                && factory.getThrownTypes().isEmpty()
                && types.isAssignable(factory.getReturnType(), type);
    }
}
