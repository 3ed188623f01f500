package io.github.pytree4j.processor.reading;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import io.github.pytree4j.annotations.PyTreeMigration;
import io.github.pytree4j.processor.errors.ErrorReporter;
import io.github.pytree4j.processor.errors.EvolutionMessages;
import io.github.pytree4j.processor.model.Evolution.Migration;
import io.github.pytree4j.processor.model.KnownTypes;
import io.github.pytree4j.processor.model.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the methods of a record with {@link PyTreeMigration}, and says for each what is wrong with it. */
final class MigrationReader {
    private final TypeElement owner;
    private final int version;
    private final Thrown thrown;
    private final TypeAccess access;
    private final ErrorReporter errors;
    private final Map<Integer, String> methodFrom = new HashMap<>();

    MigrationReader(TypeElement owner, int version, Thrown thrown, TypeAccess access, ErrorReporter errors) {
        this.owner = owner;
        this.version = version;
        this.thrown = thrown;
        this.access = access;
        this.errors = errors;
    }

    /** The migrations without errors, oldest first. */
    List<Migration> readAll() {
        List<Migration> migrations = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
            AnnotationMembers.find(method, PyTreeMigration.class, "from")
                    .map(from -> from.getValue())
                    .filter(Integer.class::isInstance)
                    .flatMap(from -> read(method, (Integer) from))
                    .ifPresent(migrations::add);
        }
        migrations.sort(Comparator.comparingInt(Migration::from));
        return migrations;
    }

    private Optional<Migration> read(ExecutableElement method, int from) {
        String name = method.getSimpleName().toString();
        if (mentionsUnknown(method)) {
            errors.unresolved();
        }
        List<String> problems = problemsOf(method);
        if (!problems.isEmpty()) {
            errors.error(method, EvolutionMessages.unusableMigration(name, problems));
        }
        if (version < 0) {
            return Optional.empty(); // Which is an error of its own.
        } else if (from < 1 || from >= version) {
            errors.error(
                    method, EvolutionMessages.migrationFromNoVersion(name, from, Names.inMessages(owner), version));
            return Optional.empty();
        }
        String other = methodFrom.putIfAbsent(from, name);
        if (other != null) {
            errors.error(method, EvolutionMessages.sameMigration(name, other, from));
            return Optional.empty();
        }
        access.note(method);
        return problems.isEmpty()
                ? Optional.of(new Migration(name, from, method.getParameters().size() == 2))
                : Optional.empty();
    }

    private static boolean mentionsUnknown(ExecutableElement method) {
        return Stream.concat(
                        method.getParameters().stream().map(VariableElement::asType), Stream.of(method.getReturnType()))
                .anyMatch(type -> type.getKind() == TypeKind.ERROR);
    }

    private List<String> problemsOf(ExecutableElement method) {
        List<String> problems = new ArrayList<>();
        if (!method.getModifiers().contains(Modifier.STATIC)) {
            problems.add(EvolutionMessages.notStatic());
        }
        if (!access.canSee(method)) {
            problems.add(EvolutionMessages.privateMethod());
        }
        if (!method.getTypeParameters().isEmpty()) {
            problems.add(EvolutionMessages.genericMethod());
        }
        if (!isVoid(method.getReturnType())) {
            problems.add(EvolutionMessages.migrationReturns());
        }
        if (!takesState(
                method.getParameters().stream().map(VariableElement::asType).toList())) {
            problems.add(EvolutionMessages.migrationParameters());
        }
        if (thrown.isChecked(method)) {
            problems.add(EvolutionMessages.migrationThrows());
        }
        return problems;
    }

    /** Of a type that the compiler does not know, it says so itself. */
    private static boolean isVoid(TypeMirror type) {
        return type.getKind() == TypeKind.VOID || type.getKind() == TypeKind.ERROR;
    }

    private static boolean takesState(List<TypeMirror> parameters) {
        return switch (parameters.size()) {
            case 1 -> is(parameters.get(0), KnownTypes.STATE_DICT);
            case 2 ->
                is(parameters.get(0), KnownTypes.STATE_DICT) && is(parameters.get(1), KnownTypes.MIGRATION_CONTEXT);
            default -> false;
        };
    }

    private static boolean is(TypeMirror type, ClassName wanted) {
        return type.getKind() == TypeKind.ERROR
                || (type.getKind() == TypeKind.DECLARED
                        && ClassName.get(MoreTypes.asTypeElement(type)).equals(wanted));
    }
}
