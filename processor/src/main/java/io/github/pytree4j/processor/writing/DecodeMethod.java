package io.github.pytree4j.processor.writing;

import static io.github.pytree4j.processor.writing.GeneratedNames.EXCEPTION;
import static io.github.pytree4j.processor.writing.GeneratedNames.FIELDS;
import static io.github.pytree4j.processor.writing.GeneratedNames.INDEX;
import static io.github.pytree4j.processor.writing.GeneratedNames.READER;
import static io.github.pytree4j.processor.writing.GeneratedNames.SOURCE;
import static io.github.pytree4j.processor.writing.GeneratedNames.TARGET;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.github.pytree4j.processor.model.ComponentModel;
import io.github.pytree4j.processor.model.KnownTypes;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the method that makes a record of what a source has. */
final class DecodeMethod {
    private final RecordCode record;

    private DecodeMethod(RecordCode record) {
        this.record = record;
    }

    static MethodSpec write(RecordCode record) {
        return new DecodeMethod(record).write();
    }

    private MethodSpec write() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("decode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(record.type())
                .addParameter(record.type(), TARGET)
                .addParameter(KnownTypes.STATE_SOURCE, SOURCE);
        if (record.model().needsTarget()) {
            method.beginControlFlow("if ($L == null && !$L.isExamination())", TARGET, SOURCE)
                    .addStatement("$L.noExample($L)", SOURCE, FIELDS)
                    .addStatement("return null")
                    .endControlFlow();
        }
        if (record.hasHistory()) {
            method.beginControlFlow(
                            "if ($L.storedVersion($L) < $L)", SOURCE, FIELDS, record.model().version())
                    .addStatement("return $L.migrate($L, this, $L)", SOURCE, FIELDS, TARGET)
                    .endControlFlow();
        }
        for (ComponentCode component : record.stored()) {
            method.addStatement("$T $L = $L", component.type(), component.variable(), start(component));
        }
        return method.addStatement(
                        "$T $L = $L.beginRecord($L, $L)", KnownTypes.RECORD_READER, READER, SOURCE, FIELDS, TARGET)
                .addCode(readFields())
                .beginControlFlow("if (!$L.fits())", READER)
                .addStatement("return null")
                .endControlFlow()
                .beginControlFlow("try")
                .addStatement("return new $T($L)", record.type(), arguments())
                .nextControlFlow("catch ($T $L)", RuntimeException.class, EXCEPTION)
                .addStatement("$L.rejected($L)", READER, EXCEPTION)
                .addStatement("return null")
                .endControlFlow()
                .build();
    }

    /** What the component is if the source does not have it: the policy may be to keep the target's value. */
    private CodeBlock start(ComponentCode component) {
        return CodeBlock.of(
                "$L == null ? $L : $L.$L()",
                TARGET,
                component.initial(),
                TARGET,
                component.component().name());
    }

    private CodeBlock readFields() {
        List<ComponentCode> stored = record.stored();
        if (stored.isEmpty()) {
            return CodeBlock.builder()
                    .add("// There is nothing to read, but what is there has to be noted.\n")
                    .addStatement("$L.next()", READER)
                    .build();
        }
        CodeBlock.Builder code = CodeBlock.builder()
                .beginControlFlow(
                        "for (int $L = $L.next(); $L >= 0; $L = $L.next())", INDEX, READER, INDEX, INDEX, READER)
                .beginControlFlow("switch ($L)", INDEX);
        for (int i = 0; i < stored.size(); i++) {
            ComponentCode component = stored.get(i);
            code.addStatement("case $L -> $L = $L", i, component.variable(), component.read());
        }
        return code.addStatement("default -> throw new $T($L)", AssertionError.class, INDEX)
                .endControlFlow()
                .endControlFlow()
                .build();
    }

    /** The values of all components in declared order, static ones included. */
    private CodeBlock arguments() {
        Iterator<ComponentCode> stored = record.stored().iterator();
        List<CodeBlock> arguments = new ArrayList<>();
        for (ComponentModel component : record.model().components()) {
            arguments.add(
                    component instanceof ComponentModel.Stored
                            ? CodeBlock.of("$L", stored.next().variable())
                            : CodeBlock.of("$L.$L()", TARGET, component.name()));
        }
        return CodeBlock.join(arguments, ",$W");
    }
}
