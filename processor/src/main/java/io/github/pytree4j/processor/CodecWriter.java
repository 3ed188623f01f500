package io.github.pytree4j.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the codec of one record. The same model always gives the same text. */
final class CodecWriter {
    static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    /** What generated code may use of {@code java.lang} by its simple name. */
    static final List<String> USED_OF_JAVA_LANG = List.of(
            "AssertionError",
            "Boolean",
            "Byte",
            "Character",
            "Comparable",
            "Double",
            "Float",
            "Integer",
            "Long",
            "Object",
            "Override",
            "Short",
            "String",
            "SuppressWarnings");

    private static final ClassName NULL_UNMARKED = ClassName.get("org.jspecify.annotations", "NullUnmarked");
    private static final Modifier[] PRIVATE_CONSTANT = {Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL};
    private static final String SINK = "sink";
    private static final String VALUE = "value";

    private final RecordModel model;
    private final GeneratedNames names;

    private CodecWriter(RecordModel model) {
        this.model = model;
        this.names = new GeneratedNames(model);
    }

    static JavaFile write(RecordModel model) {
        return JavaFile.builder(model.codec().packageName(), new CodecWriter(model).codec())
                .addFileComment("Generated from the record $L. Do not edit.", model.displayName())
                .skipJavaLangImports(!model.traits().hidesJavaLang())
                .indent("    ")
                .build();
    }

    private TypeSpec codec() {
        TypeSpec.Builder codec = TypeSpec.classBuilder(model.codec())
                .addOriginatingElement(model.element())
                .addJavadoc("Codec of {@link $L}, generated from its record components.\n", model.displayName())
                .addModifiers(model.isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0])
                .addModifiers(Modifier.FINAL)
                .addTypeVariables(model.typeVariables())
                .addSuperinterface(codecOf(model.type()));
        annotate(codec);
        codec.addField(instance());
        codec.addField(fieldNames());
        for (ComponentModel component : model.stored()) {
            CodecExpression expression = component.codec();
            if (expression != null && !expression.shared()) {
                codec.addField(componentCodec(component, expression));
            }
        }
        codec.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        if (model.isGeneric()) {
            codec.addMethod(typedInstance());
        }
        return codec.addMethod(encode())
                .addMethod(new DecodeMethod(model, names).write())
                .build();
    }

    private void annotate(TypeSpec.Builder codec) {
        RecordModel.Traits traits = model.traits();
        if (traits.hasGenerated()) {
            codec.addAnnotation(AnnotationSpec.builder(GENERATED)
                    .addMember("value", "$S", PyTreeProcessor.class.getName())
                    .build());
        }
        if (traits.nullMarked()) {
            codec.addAnnotation(NULL_UNMARKED);
        }
        if (traits.deprecated()) {
            codec.addAnnotation(suppress("deprecation", "removal"));
        }
    }

    /** The constant by which the runtime finds the codec; of a generic record, one serves all type arguments. */
    private FieldSpec instance() {
        FieldSpec.Builder instance = FieldSpec.builder(model.codec(), GeneratedNames.INSTANCE)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T()", model.codec());
        if (model.isGeneric()) {
            instance.addAnnotation(suppress("rawtypes"));
        }
        return instance.build();
    }

    private MethodSpec typedInstance() {
        TypeVariableName[] arguments = model.typeVariables().toArray(new TypeVariableName[0]);
        return MethodSpec.methodBuilder("instance")
                .addAnnotation(suppress("unchecked"))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addTypeVariables(model.typeVariables())
                .returns(ParameterizedTypeName.get(model.codec(), arguments))
                .addStatement("return $L", GeneratedNames.INSTANCE)
                .build();
    }

    private FieldSpec fieldNames() {
        CodeBlock arguments = model.stored().stream()
                .map(component -> CodeBlock.of(",$W$S", component.key()))
                .collect(CodeBlock.joining(""));
        return FieldSpec.builder(RuntimeTypes.FIELD_NAMES, GeneratedNames.FIELDS, PRIVATE_CONSTANT)
                .initializer("$T.of($S$L)", RuntimeTypes.FIELD_NAMES, model.displayName(), arguments)
                .build();
    }

    private FieldSpec componentCodec(ComponentModel component, CodecExpression expression) {
        TypeName type = codecOf(component.type());
        FieldSpec.Builder field = FieldSpec.builder(type, names.codec(component), Modifier.PRIVATE);
        if (!model.isGeneric()) {
            field.addModifiers(Modifier.STATIC);
        }
        field.addModifiers(Modifier.FINAL);
        if (expression.exact()) {
            return field.initializer(expression.code()).build();
        }
        TypeName any = codecOf(WildcardTypeName.subtypeOf(Object.class));
        return field.addAnnotation(suppress("unchecked"))
                .initializer("($T) ($T) $L", type, any, expression.code())
                .build();
    }

    private MethodSpec encode() {
        List<ComponentModel> stored = model.stored();
        MethodSpec.Builder method = MethodSpec.methodBuilder("encode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(model.type(), VALUE)
                .addParameter(RuntimeTypes.STATE_SINK, SINK)
                .addStatement("$L.beginDict($L)", SINK, stored.size());
        for (ComponentModel component : stored) {
            CodecExpression codec = component.codec();
            CodeBlock value = CodeBlock.of("$L.$L()", VALUE, component.name());
            method.addStatement("$L.key($S)", SINK, component.key());
            if (codec == null) {
                method.addStatement(Primitives.write(component.type(), CodeBlock.of(SINK), value));
            } else {
                CodeBlock constant = codec.shared() ? codec.code() : CodeBlock.of("$L", names.codec(component));
                method.addStatement("$L.write($L, $L)", SINK, constant, value);
            }
        }
        return method.addStatement("$L.endDict()", SINK).build();
    }

    private static TypeName codecOf(TypeName type) {
        return ParameterizedTypeName.get(RuntimeTypes.CODEC, type);
    }

    private static AnnotationSpec suppress(String... warnings) {
        CodeBlock names = CodeBlock.join(
                List.of(warnings).stream().map(name -> CodeBlock.of("$S", name)).toList(), ", ");
        return AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", warnings.length == 1 ? "$L" : "{$L}", names)
                .build();
    }
}
