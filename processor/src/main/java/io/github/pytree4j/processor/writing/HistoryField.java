package io.github.pytree4j.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.github.pytree4j.processor.model.DefaultValue;
import io.github.pytree4j.processor.model.Evolution;
import io.github.pytree4j.processor.model.History;
import io.github.pytree4j.processor.model.History.Change;
import io.github.pytree4j.processor.model.KnownTypes;
import io.github.pytree4j.processor.model.StringLiteral;
import javax.lang.model.element.Modifier;

/** Writes the constant that holds the older versions of a record, with a line for each version and each change. */
final class HistoryField {
    private final RecordCode record;

    private HistoryField(RecordCode record) {
        this.record = record;
    }

    static FieldSpec write(RecordCode record) {
        return new HistoryField(record).write();
    }

    private FieldSpec write() {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.builder()$>$>", KnownTypes.RECORD_HISTORY);
        for (History.Version version : record.history().versions()) {
            code.add("\n$L", version(version));
            version.changes().forEach(change -> code.add("\n$L", change(change)));
        }
        FieldSpec.Builder field = FieldSpec.builder(
                KnownTypes.RECORD_HISTORY, GeneratedNames.HISTORY, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
        if (writesThroughInstance()) {
            field.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "unchecked")
                    .build());
        }
        return field.initializer(code.add("\n.build()$<$<").build()).build();
    }

    private static CodeBlock version(History.Version version) {
        if (version.keys().isEmpty()) {
            return CodeBlock.of(".unknownVersion($L)", version.number());
        }
        CodeBlock keys = version.keys().get().stream()
                .map(key -> CodeBlock.of(",$W$L", StringLiteral.of(key)))
                .collect(CodeBlock.joining(""));
        return CodeBlock.of(".version($L$L)", version.number(), keys);
    }

    private CodeBlock change(Change change) {
        if (change instanceof Change.Migrate migrate) {
            Evolution.Migration migration = migrate.migration();
            return CodeBlock.of(
                    ".migrate($S, (state, context) -> $T.$L($L))",
                    migration.method(),
                    record.model().className(),
                    migration.method(),
                    migration.takesContext() ? "state, context" : "state");
        } else if (change instanceof Change.Rename rename) {
            return CodeBlock.of(".rename($L, $L)", StringLiteral.of(rename.from()), StringLiteral.of(rename.to()));
        } else if (change instanceof Change.Remove remove) {
            return CodeBlock.of(".remove($L)", StringLiteral.of(remove.key()));
        } else if (change instanceof Change.Fill fill) {
            return CodeBlock.of(
                    ".orElse($L, $L -> $L)", StringLiteral.of(fill.key()), GeneratedNames.SINK, value(fill));
        }
        throw new IllegalArgumentException(change + " has no code");
    }

    private CodeBlock value(Change.Fill fill) {
        DefaultValue value = fill.component().defaultValue().orElseThrow();
        return value instanceof DefaultValue.Given given
                ? record.of(fill.component())
                        .writeConstant(given.expression(), record.model().isGeneric())
                : CodeBlock.of("$L.nothing()", GeneratedNames.SINK);
    }

    /** Whether a value is written by a codec that the one instance of the codec holds, which is raw. */
    private boolean writesThroughInstance() {
        return record.model().isGeneric()
                && record.history().versions().stream()
                        .flatMap(version -> version.changes().stream())
                        .anyMatch(change -> change instanceof Change.Fill fill
                                && record.of(fill.component()).codecName() != null);
    }
}
