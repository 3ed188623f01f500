package io.github.pytree4j.processor.reading;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.github.pytree4j.annotations.PyTreeMigration;
import io.github.pytree4j.processor.errors.ErrorReporter;
import io.github.pytree4j.processor.errors.EvolutionMessages;
import io.github.pytree4j.processor.model.Evolution.Migration;
import io.github.pytree4j.processor.model.KnownTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the methods of a record with {@link PyTreeMigration}, and says for each what is wrong with it. */
final class MigrationReader {
    private final TypeElement owner;
    private final int version;
    private final TypeAccess access;
    private final ErrorReporter errors;
    private final Map<Integer, String> methodFrom = new HashMap<>();

    MigrationReader(TypeElement owner, int version, TypeAccess access, ErrorReporter errors) {
        this.owner = owner;
        this.version = version;
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
        Optional<String> problem = problemOf(method);
        problem.ifPresent(text -> errors.error(method, EvolutionMessages.unusableMigration(name, text)));
        if (from < 1 || from >= version) {
            errors.error(method, EvolutionMessages.migrationFromNoVersion(name, from, owner.getSimpleName().toString(), version));
            return Optional.empty();
        }
        String other = methodFrom.putIfAbsent(from, name);
        if (other != null) {
            errors.error(method, EvolutionMessages.sameMigration(name, other, from));
            return Optional.empty();
        }
        access.note(method);
        return problem.isPresent()
                ? Optional.empty()
                : Optional.of(new Migration(name, from, method.getParameters().size() == 2));
    }

    private Optional<String> problemOf(ExecutableElement method) {
        List<TypeMirror> parameters = new ArrayList<>();
        method.getParameters().forEach(parameter -> parameters.add(parameter.asType()));
        if (!method.getModifiers().contains(Modifier.STATIC)) {
            return Optional.of(EvolutionMessages.notStatic());
        } else if (!access.canSee(method)) {
            return Optional.of(EvolutionMessages.privateMigration());
        } else if (method.getReturnType().getKind() != TypeKind.VOID) {
            return Optional.of(EvolutionMessages.migrationReturns());
        } else if (!takesState(parameters)) {
            return Optional.of(EvolutionMessages.migrationParameters());
        } else if (!method.getThrownTypes().isEmpty()) {
            return Optional.of(EvolutionMessages.migrationThrows());
        } else if (!method.getTypeParameters().isEmpty()) {
            return Optional.of(EvolutionMessages.genericMigration());
        }
        return Optional.empty();
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
        return type.getKind() == TypeKind.DECLARED
                && TypeName.get(MoreTypes.asTypeElement(type).asType()).equals(wanted);
    }
}
