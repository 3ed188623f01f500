package io.github.pytree4j.processor;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.pytree4j.annotations.PyTreeDataclass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Composes the codec of a component from its type: the list of types that a record may hold is here. */
final class ComponentTypes {
    private static final Map<String, String> CONSTANTS = Map.ofEntries(
            Map.entry("java.lang.Boolean", "BOOLEAN"),
            Map.entry("java.lang.Byte", "BYTE"),
            Map.entry("java.lang.Short", "SHORT"),
            Map.entry("java.lang.Integer", "INTEGER"),
            Map.entry("java.lang.Long", "LONG"),
            Map.entry("java.lang.Float", "FLOAT"),
            Map.entry("java.lang.Double", "DOUBLE"),
            Map.entry("java.lang.Character", "CHARACTER"),
            Map.entry("java.lang.String", "STRING"),
            Map.entry(RuntimeTypes.ND_ARRAY.canonicalName(), "ARRAY"),
            Map.entry(RuntimeTypes.STATE_DICT.canonicalName(), "STATE_DICT"),
            Map.entry(RuntimeTypes.STATE_VALUE.canonicalName(), "STATE_VALUE"));

    /** The map keys that are constants of {@code MapKey}. */
    private static final Map<String, String> KEYS = Map.of(
            "java.lang.String", "STRING",
            "java.lang.Byte", "BYTE",
            "java.lang.Short", "SHORT",
            "java.lang.Integer", "INTEGER",
            "java.lang.Long", "LONG");

    private final TypeAccess access;
    private final TypeAdvice advice;

    ComponentTypes(TypeAccess access, TypeAdvice advice) {
        this.access = access;
        this.advice = advice;
    }

    /** The codec of a component of a type that is not primitive. */
    CodecExpression codecOf(TypeMirror type) throws NoCodecException {
        access.check(type);
        return compose(type);
    }

    private CodecExpression compose(TypeMirror type) throws NoCodecException {
        return switch (type.getKind()) {
            case ARRAY -> array((ArrayType) type);
            case TYPEVAR -> variable((TypeVariable) type);
            case WILDCARD -> wildcard((WildcardType) type);
            case DECLARED -> declared(MoreTypes.asDeclared(type), MoreTypes.asTypeElement(type));
            default -> throw new NoCodecException(type, TypeAdvice.SUPPORTED);
        };
    }

    private static CodecExpression array(ArrayType type) throws NoCodecException {
        TypeMirror item = type.getComponentType();
        if (item.getKind() == TypeKind.BYTE) {
            return CodecExpression.shared("BYTES");
        } else if (item.getKind().isPrimitive()) {
            return CodecExpression.of("$T.primitiveArray($T.class)", RuntimeTypes.CODECS, TypeName.get(type));
        } else if (item.getKind() == TypeKind.ARRAY) {
            throw new NoCodecException(type, "make it an NdArray, or a List of arrays");
        }
        throw new NoCodecException(type, "make it a List");
    }

    /** A type argument such as {@code ? extends NdArray} is as good as {@code NdArray}: codecs only read the value. */
    private CodecExpression wildcard(WildcardType type) throws NoCodecException {
        if (type.getSuperBound() != null) {
            throw new NoCodecException(type, "give it the type itself as its argument");
        }
        TypeMirror bound = type.getExtendsBound();
        return bound == null ? dynamic().inexact() : compose(bound).inexact();
    }

    /** What a type variable stands for is known at run time; but where it can only be a record, that is known now. */
    private CodecExpression variable(TypeVariable type) throws NoCodecException {
        TypeMirror bound = type.getUpperBound();
        if (bound.getKind() == TypeKind.DECLARED) {
            TypeElement element = MoreTypes.asTypeElement(bound);
            if (isDataclass(element) || SealedTypes.isSealedInterface(element)) {
                access.check(bound);
                return compose(bound).inexact();
            }
        }
        return dynamic();
    }

    private static CodecExpression dynamic() {
        return CodecExpression.of("$T.dynamic()", RuntimeTypes.CODECS);
    }

    private CodecExpression declared(DeclaredType type, TypeElement element) throws NoCodecException {
        String name = element.getQualifiedName().toString();
        String constant = CONSTANTS.get(name);
        if (constant != null) {
            return CodecExpression.shared(constant);
        } else if (name.equals("java.lang.Object")) {
            return dynamic();
        }
        return switch (name) {
            case "java.util.List" -> list(type.getTypeArguments());
            case "java.util.Map" -> map(type.getTypeArguments());
            case "java.util.Optional" -> optional(type.getTypeArguments());
            default -> nominal(type, element);
        };
    }

    /** A type that its declaration makes fit: an enum, an annotated record, or a sealed interface. */
    private CodecExpression nominal(DeclaredType type, TypeElement element) throws NoCodecException {
        if (element.getKind() == ElementKind.ENUM) {
            return CodecExpression.of("$T.enumOf($T.class)", RuntimeTypes.CODECS, ClassName.get(element));
        } else if (isDataclass(element)) {
            return dataclass(type, element);
        } else if (SealedTypes.isSealedInterface(element)) {
            return sealed(element);
        }
        throw new NoCodecException(type, advice.on(type, element));
    }

    private CodecExpression list(List<? extends TypeMirror> arguments) throws NoCodecException {
        CodecExpression item = compose(arguments.get(0));
        return CodecExpression.of("$T.list($L)", RuntimeTypes.CODECS, item.code())
                .asExactAs(item);
    }

    private CodecExpression optional(List<? extends TypeMirror> arguments) throws NoCodecException {
        CodecExpression value = compose(arguments.get(0));
        return CodecExpression.of("$T.optional($L)", RuntimeTypes.CODECS, value.code())
                .asExactAs(value);
    }

    private CodecExpression map(List<? extends TypeMirror> arguments) throws NoCodecException {
        CodeBlock key = key(arguments.get(0));
        CodecExpression value = compose(arguments.get(1));
        return CodecExpression.of("$T.map($L,$W$L)", RuntimeTypes.CODECS, key, value.code())
                .asExactAs(value);
    }

    private static CodeBlock key(TypeMirror type) throws NoCodecException {
        if (type.getKind() == TypeKind.DECLARED) {
            TypeElement element = MoreTypes.asTypeElement(type);
            String constant = KEYS.get(element.getQualifiedName().toString());
            if (constant != null) {
                return CodeBlock.of("$T.$L", RuntimeTypes.MAP_KEY, constant);
            } else if (element.getKind() == ElementKind.ENUM) {
                return CodeBlock.of("$T.enumOf($T.class)", RuntimeTypes.MAP_KEY, ClassName.get(element));
            }
        }
        throw new NoCodecException(type, "make the keys of the map String, Byte, Short, Integer, Long or an enum");
    }

    private static CodecExpression dataclass(DeclaredType type, TypeElement element) {
        ClassName codec = Names.codecOf(element);
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        if (arguments.isEmpty()) {
            return CodecExpression.of("$T.record(() -> $T.INSTANCE)", RuntimeTypes.CODECS, codec);
        } else if (arguments.stream().anyMatch(argument -> argument.getKind() == TypeKind.WILDCARD)) {
            return CodecExpression.of("$T.record(() -> $T.INSTANCE)", RuntimeTypes.CODECS, codec)
                    .inexact();
        }
        CodeBlock names = arguments.stream()
                .map(argument -> CodeBlock.of("$T", TypeName.get(argument)))
                .collect(CodeBlock.joining(", "));
        return CodecExpression.of("$T.record(() -> $T.<$L>instance())", RuntimeTypes.CODECS, codec, names);
    }

    private CodecExpression sealed(TypeElement sealed) throws NoCodecException {
        Set<TypeElement> records = SealedTypes.recordsOf(sealed);
        boolean generic = !sealed.getTypeParameters().isEmpty();
        CodeBlock.Builder variants = CodeBlock.builder();
        for (TypeElement element : records) {
            access.check(element);
            generic |= !element.getTypeParameters().isEmpty();
            variants.add(
                    ",\nnew $T<>($T.class, () -> $T.INSTANCE)",
                    RuntimeTypes.VARIANT,
                    ClassName.get(element),
                    Names.codecOf(element));
        }
        CodecExpression codec = CodecExpression.of(
                "$T.sealed($>$>\n$T.class$L$<$<)", RuntimeTypes.CODECS, ClassName.get(sealed), variants.build());
        return generic ? codec.inexact() : codec;
    }

    private static boolean isDataclass(TypeElement type) {
        return type.getKind() == ElementKind.RECORD && MoreElements.isAnnotationPresent(type, PyTreeDataclass.class);
    }
}
