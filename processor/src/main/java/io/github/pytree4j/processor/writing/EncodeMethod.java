package io.github.pytree4j.processor.writing;

import static io.github.pytree4j.processor.writing.GeneratedNames.FIELDS;
import static io.github.pytree4j.processor.writing.GeneratedNames.SINK;
import static io.github.pytree4j.processor.writing.GeneratedNames.VALUE;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.github.pytree4j.processor.model.KnownTypes;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the method that hands a record to a sink. */
final class EncodeMethod {
    private EncodeMethod() {}

    static MethodSpec write(RecordCode record) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("encode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(record.type(), VALUE)
                .addParameter(KnownTypes.STATE_SINK, SINK)
                .addStatement("$L.beginRecord($L)", SINK, FIELDS);
        List<ComponentCode> stored = record.stored();
        for (int i = 0; i < stored.size(); i++) {
            ComponentCode component = stored.get(i);
            CodeBlock value =
                    CodeBlock.of("$L.$L()", VALUE, component.component().name());
            method.addStatement(component.writeField(i, value));
        }
        return method.addStatement("$L.endRecord()", SINK).build();
    }
}
