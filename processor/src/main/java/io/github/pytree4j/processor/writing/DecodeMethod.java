package io.github.pytree4j.processor.writing;

import static io.github.pytree4j.processor.writing.GeneratedNames.EXCEPTION;
import static io.github.pytree4j.processor.writing.GeneratedNames.FIELDS;
import static io.github.pytree4j.processor.writing.GeneratedNames.INDEX;
import static io.github.pytree4j.processor.writing.GeneratedNames.READER;
import static io.github.pytree4j.processor.writing.GeneratedNames.SOURCE;
import static io.github.pytree4j.processor.writing.GeneratedNames.TARGET;

import com.palantir.javapoet.AnnotationSpec;
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
    /** So many fields are read one after another; for more, the JVM would find the method too long to compile. */
    private static final int IN_ORDER = 100;

    private final RecordCode record;

    private DecodeMethod(RecordCode record) {
        this.record = record;
    }

    static MethodSpec write(RecordCode record) {
        return new DecodeMethod(record).write();
    }

    private MethodSpec write() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("decode").addAnnotation(Override.class);
        if (record.stored().size() > 1) {
            method.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "fallthrough")
                    .build());
        }
        method.addModifiers(Modifier.PUBLIC)
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
                            "if ($L.storedVersion($L) < $L)",
                            SOURCE,
                            FIELDS,
                            record.model().version())
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
                .addStatement("int $L = $L.next()", INDEX, READER)
                .beginControlFlow("while ($L >= 0)", INDEX)
                .add("// Each falls through to the next, since most dicts have the declared order.\n")
                .beginControlFlow("switch ($L)", INDEX);
        for (int i = 0; i < stored.size(); i++) {
            ComponentCode component = stored.get(i);
            code.add("case $L:\n", i)
                    .indent()
                    .addStatement("$L = $L", component.variable(), component.read())
                    .addStatement("$L = $L.next()", INDEX, READER)
                    .add(i + 1 < Math.min(stored.size(), IN_ORDER) ? onlyToNext(i) : CodeBlock.of("break;\n"))
                    .unindent();
        }
        return code.add("default:\n")
                .indent()
                .addStatement("throw new $T($L)", AssertionError.class, INDEX)
                .unindent()
                .endControlFlow()
                .endControlFlow()
                .build();
    }

    /** Leaves the switch unless the field after this one has come. */
    private static CodeBlock onlyToNext(int index) {
        return CodeBlock.builder()
                .beginControlFlow("if ($L != $L)", INDEX, index + 1)
                .addStatement("break")
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
