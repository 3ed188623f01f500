package io.github.pytree4j.processor.reading;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.pytree4j.processor.errors.ErrorReporter;
import io.github.pytree4j.processor.errors.EvolutionMessages;
import io.github.pytree4j.processor.model.ComponentType;
import io.github.pytree4j.processor.model.DefaultValue;
import io.github.pytree4j.processor.model.LeafType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Reads what {@code @PyTreeField(orElse = ...)} says a component is where it was not stored. */
final class DefaultValueReader {
    private static final Set<LeafType> EMPTY_LEAVES =
            Set.of(LeafType.OPTIONAL_INT, LeafType.OPTIONAL_LONG, LeafType.OPTIONAL_DOUBLE);

    private final TypeElement owner;
    private final Types types;
    private final Thrown thrown;
    private final TypeAccess access;
    private final ErrorReporter errors;

    DefaultValueReader(TypeElement owner, Types types, Thrown thrown, TypeAccess access, ErrorReporter errors) {
        this.owner = owner;
        this.types = types;
        this.thrown = thrown;
        this.access = access;
        this.errors = errors;
    }

    /** The default value, if there is one. */
    Optional<DefaultValue> read(RecordComponentElement component, ComponentType content, Optional<String> orElse) {
        if (orElse.isEmpty()) {
            return isOptional(content) ? Optional.of(new DefaultValue.Empty()) : Optional.empty();
        }
        String text = orElse.get();
        Optional<DefaultValue> literal = literal(component, content, text);
        if (literal.isPresent()) {
            return literal;
        }
        Optional<ExecutableElement> factory = factory(text);
        String name = component.getSimpleName().toString();
        TypeName type = TypeName.get(component.asType());
        if (factory.isEmpty()) {
            String examples = Literals.examples(type, content);
            errors.error(component, EvolutionMessages.unknownDefault(name, type.toString(), text, examples));
            return Optional.empty();
        }
        List<String> problems = problemsOf(factory.get(), component.asType());
        if (!problems.isEmpty()) {
            errors.error(component, EvolutionMessages.unusableFactory(text, name, problems));
            return Optional.empty();
        }
        access.note(factory.get());
        return Optional.of(new DefaultValue.Expression(CodeBlock.of("$T.$L()", ClassName.get(owner), text)));
    }

    private Optional<DefaultValue> literal(RecordComponentElement component, ComponentType content, String text) {
        if (content instanceof ComponentType.EnumOf constants) {
            if (!constants.constants().contains(text)) {
                return Optional.empty();
            }
            Element type = types.asElement(component.asType());
            ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                    .filter(field -> field.getSimpleName().contentEquals(text))
                    .forEach(access::note);
            return Optional.of(new DefaultValue.Constant(constants.type(), text));
        }
        return Literals.of(TypeName.get(component.asType()), text).map(DefaultValue.Expression::new);
    }

    private static boolean isOptional(ComponentType content) {
        return content instanceof ComponentType.OptionalOf
                || (content instanceof ComponentType.Leaf leaf && EMPTY_LEAVES.contains(leaf.type()));
    }

    /** Accessors of components are none. */
    private Optional<ExecutableElement> factory(String name) {
        boolean isComponent = owner.getRecordComponents().stream()
                .anyMatch(component -> component.getSimpleName().contentEquals(name));
        return ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
                .filter(method -> !isComponent && method.getSimpleName().contentEquals(name))
                .filter(method -> method.getParameters().isEmpty())
                .findFirst();
    }

    private List<String> problemsOf(ExecutableElement factory, TypeMirror type) {
        List<String> problems = new ArrayList<>();
        if (!factory.getModifiers().contains(Modifier.STATIC)) {
            problems.add(EvolutionMessages.notStatic());
        }
        if (!access.canSee(factory)) {
            problems.add(EvolutionMessages.privateMethod());
        }
        boolean isOfVariable = TypeAccess.partsOf(type).stream().anyMatch(part -> part.getKind() == TypeKind.TYPEVAR);
        if (!factory.getTypeParameters().isEmpty() && !isOfVariable) {
            problems.add(EvolutionMessages.genericMethod());
        } else if (!returns(factory.getReturnType(), type, isOfVariable)) {
            problems.add(EvolutionMessages.returnsAnother(
                    TypeName.get(type).toString(),
                    TypeName.get(factory.getReturnType()).toString()));
        }
        if (thrown.isChecked(factory)) {
            problems.add(EvolutionMessages.throwsChecked());
        }
        return problems;
    }

    /**
     * Whether a value can be written as one of the type, without a warning. No static method knows the record's type variables:
     * what their codecs write is decided at run time.
     */
    private boolean returns(TypeMirror returned, TypeMirror type, boolean isOfVariable) {
        if (returned.getKind() == TypeKind.ERROR) {
            return true; // Of which the compiler speaks.
        } else if (isOfVariable) {
            return types.isAssignable(types.erasure(returned), types.erasure(type));
        } else if (returned.getKind().isPrimitive() || type.getKind().isPrimitive()) {
            return types.isAssignable(returned, type);
        }
        return types.isSubtype(returned, type)
                && !(TypeAccess.isRaw(returned) && TypeAccess.partsOf(type).size() > 1);
    }
}
