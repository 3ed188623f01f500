package io.github.pytree4j.processor.writing;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.github.pytree4j.processor.model.ComponentModel;
import io.github.pytree4j.processor.model.ComponentType;
import io.github.pytree4j.processor.model.History;
import io.github.pytree4j.processor.model.RecordModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record in generated code: its model, and what everything is called there.
 *
 * @param model the record
 * @param type the record with its type variables as arguments
 * @param typeVariables the type variables that the codec declares
 * @param stored the stored components, in declared order
 * @param history its older versions
 */
record RecordCode(
        RecordModel model,
        TypeName type,
        List<TypeVariableName> typeVariables,
        List<ComponentCode> stored,
        History history) {

    static RecordCode of(RecordModel model, History history) {
        MentionedNames mentioned = new MentionedNames(model);
        Set<String> taken = new HashSet<>(mentioned.classes());
        taken.addAll(mentioned.packages());
        TypeVariables variables = new TypeVariables(model.typeVariables(), taken);
        TypeName[] arguments = variables.declarations().toArray(new TypeName[0]);
        return new RecordCode(
                model,
                arguments.length == 0 ? model.className() : ParameterizedTypeName.get(model.className(), arguments),
                variables.declarations(),
                components(model, variables, new GeneratedNames(model, mentioned.classes())),
                history);
    }

    private static List<ComponentCode> components(RecordModel model, TypeVariables variables, GeneratedNames names) {
        CodecRenderer renderer = new CodecRenderer(variables);
        List<ComponentCode> components = new ArrayList<>();
        // All the fields first: a variable gives way to a field of the same name.
        for (ComponentModel.Stored component : model.stored()) {
            @Nullable
            CodecExpression codec = component.content() instanceof ComponentType.Primitive
                    ? null
                    : renderer.renderInMethod(component.content());
            boolean ownField = codec != null && !codec.shared();
            components.add(new ComponentCode(
                    component,
                    variables.rename(component.type()),
                    component.name(),
                    codec,
                    ownField ? names.newCodec(component) : null));
        }
        return components.stream()
                .map(component -> component.withVariable(names.newVariable(component.component())))
                .toList();
    }

    boolean hasHistory() {
        return !history.isEmpty();
    }

    /** The code of a stored component. */
    ComponentCode of(ComponentModel.Stored component) {
        return stored.stream()
                .filter(code -> code.component().equals(component))
                .findFirst()
                .orElseThrow();
    }

    /** What the codec's class is called with the type variables as its arguments. */
    TypeName codecType() {
        TypeName[] arguments = typeVariables.toArray(new TypeName[0]);
        return arguments.length == 0 ? model.codec() : ParameterizedTypeName.get(model.codec(), arguments);
    }
}
