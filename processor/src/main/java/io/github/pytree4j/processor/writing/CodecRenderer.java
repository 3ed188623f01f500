package io.github.pytree4j.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.github.pytree4j.processor.model.ComponentType;
import io.github.pytree4j.processor.model.ComponentType.CustomCodec;
import io.github.pytree4j.processor.model.ComponentType.Dynamic;
import io.github.pytree4j.processor.model.ComponentType.EnumOf;
import io.github.pytree4j.processor.model.ComponentType.ExternalArray;
import io.github.pytree4j.processor.model.ComponentType.Leaf;
import io.github.pytree4j.processor.model.ComponentType.ListOf;
import io.github.pytree4j.processor.model.ComponentType.MapOf;
import io.github.pytree4j.processor.model.ComponentType.OptionalOf;
import io.github.pytree4j.processor.model.ComponentType.PrimitiveArray;
import io.github.pytree4j.processor.model.ComponentType.RecordOf;
import io.github.pytree4j.processor.model.ComponentType.SealedOf;
import io.github.pytree4j.processor.model.ComponentType.SetOf;
import io.github.pytree4j.processor.model.ComponentType.SubtypeOf;
import io.github.pytree4j.processor.model.KnownTypes;
import io.github.pytree4j.processor.model.MapKeyType;
import java.util.List;

/** Composes the codec of a component from its type. */
final class CodecRenderer {
    private final TypeVariables typeVariables;

    CodecRenderer(TypeVariables typeVariables) {
        this.typeVariables = typeVariables;
    }

    /**
     * As {@link #render}, for a component. If it is a record, the methods that use its codec refer to that itself; only a constant
     * has to put it off, since records may hold each other.
     */
    CodecExpression renderInMethod(ComponentType type) {
        return type instanceof RecordOf record && record.arguments().isEmpty()
                ? CodecExpression.shared(record.codec(), GeneratedNames.INSTANCE)
                : render(type);
    }

    CodecExpression render(ComponentType type) {
        if (type instanceof Leaf leaf) {
            return CodecExpression.shared(KnownTypes.CODECS, leaf.type().name());
        } else if (type instanceof PrimitiveArray array) {
            return CodecExpression.factory("primitiveArray", CodeBlock.of("$T.class", array.type()));
        } else if (type instanceof ExternalArray array) {
            CodecExpression codec = CodecExpression.factory("external", CodeBlock.of("$T.class", array.type()));
            return array.isGeneric() ? codec.inexact() : codec;
        } else if (type instanceof EnumOf constant) {
            return CodecExpression.factory("enumOf", CodeBlock.of("$T.class", constant.type()));
        } else if (type instanceof RecordOf record) {
            return record(record);
        } else if (type instanceof SealedOf sealed) {
            return sealed(sealed);
        } else if (type instanceof Dynamic dynamic) {
            return dynamic(dynamic);
        } else if (type instanceof SubtypeOf subtype) {
            return render(subtype.bound()).inexact();
        } else if (type instanceof CustomCodec custom) {
            return custom(custom);
        }
        return container(type);
    }

    private CodecExpression container(ComponentType type) {
        if (type instanceof OptionalOf optional) {
            return around("optional", optional.value());
        } else if (type instanceof ListOf list) {
            return around(list.grows() ? "growingList" : "list", list.item());
        } else if (type instanceof SetOf set) {
            return around("set", set.item());
        } else if (type instanceof MapOf map) {
            CodecExpression value = render(map.value());
            CodeBlock arguments = CodeBlock.of("$L, $L", key(map.key()), value.code());
            return CodecExpression.factory(map.grows() ? "growingMap" : "map", arguments)
                    .asExactAs(value);
        }
        throw new IllegalArgumentException(type + " has no codec");
    }

    private CodecExpression around(String factory, ComponentType part) {
        CodecExpression codec = render(part);
        return CodecExpression.factory(factory, codec.code()).asExactAs(codec);
    }

    private static CodeBlock key(MapKeyType key) {
        if (key instanceof MapKeyType.EnumKey constant) {
            return CodeBlock.of("$T.enumOf($T.class)", KnownTypes.MAP_KEY, constant.type());
        }
        return CodeBlock.of("$T.$L", KnownTypes.MAP_KEY, key);
    }

    private static CodecExpression dynamic(Dynamic dynamic) {
        ClassName bound = dynamic.bound();
        return CodecExpression.factory("dynamic", bound == null ? CodeBlock.of("") : CodeBlock.of("$T.class", bound));
    }

    private CodecExpression record(RecordOf record) {
        List<TypeName> arguments = record.arguments();
        boolean wild = arguments.stream().anyMatch(WildcardTypeName.class::isInstance);
        if (wild || arguments.isEmpty()) {
            CodecExpression raw = CodecExpression.factory("record", CodeBlock.of("() -> $T.INSTANCE", record.codec()));
            return wild ? raw.inexact() : raw;
        }
        CodeBlock names = arguments.stream()
                .map(argument -> CodeBlock.of("$T", typeVariables.rename(argument)))
                .collect(CodeBlock.joining(", "));
        return CodecExpression.factory("record", CodeBlock.of("() -> $T.<$L>instance()", record.codec(), names));
    }

    private static CodecExpression sealed(SealedOf sealed) {
        CodeBlock.Builder arguments = CodeBlock.builder().add("$>$>\n$T.class", sealed.type());
        for (SealedOf.Variant variant : sealed.records()) {
            CodeBlock formerNames = variant.formerNames().stream()
                    .map(name -> CodeBlock.of(",$W$S", name))
                    .collect(CodeBlock.joining(""));
            arguments.add(
                    ",\nnew $T<>($T.class, () -> $T.INSTANCE$L)",
                    KnownTypes.VARIANT,
                    variant.type(),
                    variant.codec(),
                    formerNames);
        }
        CodecExpression codec =
                CodecExpression.factory("sealed", arguments.add("$<$<").build());
        return sealed.isGeneric() ? codec.inexact() : codec;
    }

    private static CodecExpression custom(CustomCodec custom) {
        return CodecExpression.factory(
                "custom", CodeBlock.of(custom.hasInstance() ? "$T.INSTANCE" : "new $T()", custom.codec()));
    }
}
