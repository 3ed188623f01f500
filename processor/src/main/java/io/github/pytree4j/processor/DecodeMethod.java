package io.github.pytree4j.processor;

import static io.github.pytree4j.processor.GeneratedNames.FIELDS;
import static io.github.pytree4j.processor.GeneratedNames.INDEX;
import static io.github.pytree4j.processor.GeneratedNames.READER;
import static io.github.pytree4j.processor.GeneratedNames.SOURCE;
import static io.github.pytree4j.processor.GeneratedNames.TARGET;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the method that makes a record of what a source has. */
final class DecodeMethod {
    private final RecordModel model;
    private final GeneratedNames names;
    private final List<ComponentModel> stored;

    DecodeMethod(RecordModel model, GeneratedNames names) {
        this.model = model;
        this.names = names;
        this.stored = model.stored();
    }

    MethodSpec write() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("decode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(model.type())
                .addParameter(model.type(), TARGET)
                .addParameter(RuntimeTypes.STATE_SOURCE, SOURCE);
        if (model.needsTarget()) {
            method.beginControlFlow("if ($L == null)", TARGET)
                    .addStatement("$L.missingExample($S)", SOURCE, withArticle(model.displayName()))
                    .addStatement("return $L.standIn($L)", SOURCE, TARGET)
                    .endControlFlow();
        }
        for (ComponentModel component : stored) {
            method.addStatement("$T $L = $L", component.type(), names.variable(component), start(component));
        }
        return method.addCode(readFields())
                .addStatement(
                        "return $L.hasDifferences() ? $L.standIn($L) : new $T($L)",
                        SOURCE,
                        SOURCE,
                        TARGET,
                        model.type(),
                        arguments())
                .build();
    }

    /** What the component is if the source does not have it: the policy may be to keep the target's value. */
    private CodeBlock start(ComponentModel component) {
        CodeBlock ofTarget = CodeBlock.of("$L.$L()", TARGET, component.name());
        if (model.needsTarget()) {
            return ofTarget;
        }
        String initial = component.type().isPrimitive() ? Primitives.initial(component.type()) : "null";
        return CodeBlock.of("$L == null ? $L : $L", TARGET, initial, ofTarget);
    }

    private CodeBlock readFields() {
        if (stored.isEmpty()) {
            return CodeBlock.builder()
                    .addStatement("$L.record($L, $L).next()", SOURCE, FIELDS, TARGET)
                    .build();
        }
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement("$T $L = $L.record($L, $L)", RuntimeTypes.RECORD_READER, READER, SOURCE, FIELDS, TARGET)
                .beginControlFlow(
                        "for (int $L = $L.next(); $L >= 0; $L = $L.next())", INDEX, READER, INDEX, INDEX, READER)
                .beginControlFlow("switch ($L)", INDEX);
        for (int i = 0; i < stored.size(); i++) {
            ComponentModel component = stored.get(i);
            code.addStatement("case $L -> $L = $L", i, names.variable(component), read(component));
        }
        return code.addStatement("default -> throw new $T($L)", AssertionError.class, INDEX)
                .endControlFlow()
                .endControlFlow()
                .build();
    }

    private CodeBlock read(ComponentModel component) {
        CodecExpression codec = component.codec();
        if (codec == null) {
            return Primitives.read(component.type(), SOURCE);
        }
        CodeBlock constant = codec.shared() ? codec.code() : CodeBlock.of("$L", names.codec(component));
        return CodeBlock.of("$L.read($L, $L)", SOURCE, constant, names.variable(component));
    }

    private CodeBlock arguments() {
        return model.components().stream()
                .map(component -> component.isStatic()
                        ? CodeBlock.of("$L.$L()", TARGET, component.name())
                        : CodeBlock.of("$L", names.variable(component)))
                .collect(CodeBlock.joining(",$W"));
    }

    private static String withArticle(String name) {
        return ("AEIO".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }
}
