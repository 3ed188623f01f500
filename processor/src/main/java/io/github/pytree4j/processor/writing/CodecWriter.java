package io.github.pytree4j.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.github.pytree4j.processor.model.ComponentModel;
import io.github.pytree4j.processor.model.History;
import io.github.pytree4j.processor.model.KnownTypes;
import io.github.pytree4j.processor.model.RecordModel;
import io.github.pytree4j.processor.model.StringLiteral;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the codec of one record. The same model always gives the same text. */
public final class CodecWriter {
    private static final Modifier[] PRIVATE_CONSTANT = {Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL};

    private final RecordModel model;
    private final RecordCode record;
    private final String generator;

    private CodecWriter(RecordModel model, History history, String generator) {
        this.model = model;
        this.record = RecordCode.of(model, history);
        this.generator = generator;
    }

    /**
     * The text of the file that holds the codec.
     *
     * @param history the older versions of the record
     * @param generator the name of the processor, for {@code @Generated}
     */
    public static String write(RecordModel model, History history, String generator) {
        JavaFile file = JavaFile.builder(
                        model.codec().packageName(), new CodecWriter(model, history, generator).codec())
                .addFileComment("Generated from the record $L. Do not edit.", model.displayName())
                .skipJavaLangImports(!model.traits().hidesJavaLang())
                .indent("    ")
                .build();
        return Layout.of(file.toString());
    }

    private TypeSpec codec() {
        TypeSpec.Builder codec = TypeSpec.classBuilder(model.codec())
                .addJavadoc("Codec of {@link $L}, generated from its record components.\n", model.displayName())
                .addModifiers(model.isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0])
                .addModifiers(Modifier.FINAL)
                .addTypeVariables(record.typeVariables())
                .addSuperinterface(ParameterizedTypeName.get(KnownTypes.RECORD_CODEC, record.type()));
        annotate(codec);
        codec.addField(instance());
        if (!record.hasHistory()) {
            codec.addField(fields());
        }
        for (ComponentCode component : record.stored()) {
            CodecExpression expression = component.codec();
            String name = component.codecName();
            if (expression != null && name != null) {
                codec.addField(componentCodec(name, component.type(), expression));
            }
        }
        if (record.hasHistory()) {
            // After the codecs of components, which write what older versions did not have.
            codec.addField(HistoryField.write(record));
            codec.addField(fields());
        }
        codec.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        if (model.isGeneric()) {
            codec.addMethod(typedInstance());
        }
        return codec.addMethod(EncodeMethod.write(record))
                .addMethod(DecodeMethod.write(record))
                .build();
    }

    private void annotate(TypeSpec.Builder codec) {
        RecordModel.Traits traits = model.traits();
        if (traits.hasGenerated()) {
            codec.addAnnotation(AnnotationSpec.builder(KnownTypes.GENERATED)
                    .addMember("value", "$S", generator)
                    .build());
        }
        if (traits.nullMarked()) {
            codec.addAnnotation(KnownTypes.NULL_UNMARKED);
        }
        List<String> warnings = new ArrayList<>();
        if (traits.deprecated()) {
            warnings.addAll(List.of("deprecation", "removal"));
        }
        if (traits.exported()) {
            warnings.add("exports"); // Of @Generated, whose module nobody requires transitively.
        }
        if (!warnings.isEmpty()) {
            codec.addAnnotation(suppress(warnings));
        }
    }

    /** The constant by which the runtime finds the codec; of a generic record, one serves all type arguments. */
    private FieldSpec instance() {
        FieldSpec.Builder instance = FieldSpec.builder(model.codec(), GeneratedNames.INSTANCE)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T()", model.codec());
        if (model.isGeneric()) {
            instance.addAnnotation(suppress(List.of("rawtypes")));
        }
        return instance.build();
    }

    private MethodSpec typedInstance() {
        return MethodSpec.methodBuilder("instance")
                .addAnnotation(suppress(List.of("unchecked")))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addTypeVariables(record.typeVariables())
                .returns(record.codecType())
                .addStatement("return $L", GeneratedNames.INSTANCE)
                .build();
    }

    private FieldSpec fields() {
        CodeBlock keys = model.stored().stream()
                .map(ComponentModel.Stored::key)
                .map(key -> CodeBlock.of(",$W$L", StringLiteral.of(key)))
                .collect(CodeBlock.joining(""));
        return FieldSpec.builder(KnownTypes.RECORD_FIELDS, GeneratedNames.FIELDS, PRIVATE_CONSTANT)
                .initializer(
                        "$T.of($T.class$L)$L$L",
                        KnownTypes.RECORD_FIELDS,
                        model.className(),
                        keys,
                        version(),
                        formerNames())
                .build();
    }

    private CodeBlock version() {
        if (record.hasHistory()) {
            return CodeBlock.of("$Z.version($L, $L)", model.version(), GeneratedNames.HISTORY);
        }
        return model.version() == 0 ? CodeBlock.of("") : CodeBlock.of(".version($L)", model.version());
    }

    private CodeBlock formerNames() {
        List<String> names = model.evolution().formerNames();
        if (names.isEmpty()) {
            return CodeBlock.of("");
        }
        CodeBlock list = names.stream().map(StringLiteral::of).collect(CodeBlock.joining(",$W"));
        return CodeBlock.of("$Z.formerly($L)", list);
    }

    /** A constant, unless its type has type variables: there are none in constants. */
    private FieldSpec componentCodec(String name, TypeName component, CodecExpression expression) {
        TypeName type = ParameterizedTypeName.get(KnownTypes.CODEC, component);
        FieldSpec.Builder field = FieldSpec.builder(type, name, Modifier.PRIVATE);
        if (!model.isGeneric()) {
            field.addModifiers(Modifier.STATIC);
        }
        field.addModifiers(Modifier.FINAL);
        if (!expression.exact()) {
            field.addAnnotation(suppress(List.of("unchecked")));
        }
        return field.initializer(initializer(type, expression)).build();
    }

    /** Moves to a line of its own where it does not fit; one that has several lines does so if a cast stands before it. */
    private static CodeBlock initializer(TypeName type, CodecExpression expression) {
        if (expression.exact()) {
            return CodeBlock.of(expression.isMultiline() ? "$L" : "$Z$L", expression.code());
        }
        TypeName any = ParameterizedTypeName.get(KnownTypes.CODEC, WildcardTypeName.subtypeOf(Object.class));
        CodeBlock cast = CodeBlock.of("$Z($T) ($T)", type, any);
        return CodeBlock.of(expression.isMultiline() ? "$L$>$>\n$L$<$<" : "$L$W$L", cast, expression.code());
    }

    private static AnnotationSpec suppress(List<String> warnings) {
        CodeBlock names = CodeBlock.join(
                warnings.stream().map(name -> CodeBlock.of("$S", name)).toList(), ", ");
        return AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", warnings.size() == 1 ? "$L" : "{$L}", names)
                .build();
    }
}
