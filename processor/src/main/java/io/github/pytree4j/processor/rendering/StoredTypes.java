package io.github.pytree4j.processor.rendering;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.github.pytree4j.processor.model.ComponentType;
import io.github.pytree4j.processor.model.ComponentType.CustomCodec;
import io.github.pytree4j.processor.model.ComponentType.Dynamic;
import io.github.pytree4j.processor.model.ComponentType.EnumOf;
import io.github.pytree4j.processor.model.ComponentType.ExternalArray;
import io.github.pytree4j.processor.model.ComponentType.Leaf;
import io.github.pytree4j.processor.model.ComponentType.ListOf;
import io.github.pytree4j.processor.model.ComponentType.MapOf;
import io.github.pytree4j.processor.model.ComponentType.OptionalOf;
import io.github.pytree4j.processor.model.ComponentType.Primitive;
import io.github.pytree4j.processor.model.ComponentType.PrimitiveArray;
import io.github.pytree4j.processor.model.ComponentType.RecordOf;
import io.github.pytree4j.processor.model.ComponentType.SealedOf;
import io.github.pytree4j.processor.model.ComponentType.SetOf;
import io.github.pytree4j.processor.model.ComponentType.SubtypeOf;
import io.github.pytree4j.processor.model.LeafType;
import io.github.pytree4j.processor.model.MapKeyType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How schemas spell the types of components: leaves and collections as in Java, without packages ({@code long},
 * {@code Map<String, List<NdArray>>}); other classes with their binary names and what they are ({@code record a.Layer},
 * {@code enum a.Color}, {@code sealed a.Choice}, {@code codec a.ColorCodec}); {@code dynamic}, with the bound if there is
 * one, for what only the run time knows. A primitive and its box differ, since one of them can be null. {@code ? extends X}
 * is {@code X}, for it is stored alike; an array of several processes is an {@code NdArray}, since each is restored as the
 * other; and a type variable is its bound, so that it may change its name.
 */
final class StoredTypes {
    private StoredTypes() {}

    static String spell(ComponentType type) {
        if (type instanceof Primitive primitive) {
            return primitive.type().toString();
        } else if (type instanceof Leaf leaf) {
            return leaf.type().simpleName();
        } else if (type instanceof PrimitiveArray array) {
            return array.type().toString();
        } else if (type instanceof ExternalArray) {
            return LeafType.ARRAY.simpleName();
        } else if (type instanceof SubtypeOf subtype) {
            return spell(subtype.bound());
        } else if (type instanceof Dynamic dynamic) {
            ClassName bound = dynamic.bound();
            return bound == null ? "dynamic" : "dynamic " + bound.reflectionName();
        }
        return isCollection(type) ? collection(type) : named(type);
    }

    private static boolean isCollection(ComponentType type) {
        return type instanceof ListOf || type instanceof SetOf || type instanceof MapOf || type instanceof OptionalOf;
    }

    private static String collection(ComponentType type) {
        if (type instanceof ListOf list) {
            return "List<" + spell(list.item()) + ">";
        } else if (type instanceof SetOf set) {
            return "Set<" + spell(set.item()) + ">";
        } else if (type instanceof MapOf map) {
            return "Map<" + key(map.key()) + ", " + spell(map.value()) + ">";
        } else if (type instanceof OptionalOf optional) {
            return "Optional<" + spell(optional.value()) + ">";
        }
        throw new IllegalArgumentException(type + " has no spelling");
    }

    private static String named(ComponentType type) {
        if (type instanceof EnumOf constant) {
            return "enum " + constant.type().reflectionName();
        } else if (type instanceof RecordOf record) {
            return "record " + record.type().reflectionName() + arguments(record.arguments());
        } else if (type instanceof SealedOf sealed) {
            return "sealed " + sealed.type().reflectionName() + arguments(sealed.arguments());
        } else if (type instanceof CustomCodec custom) {
            return "codec " + custom.codec().reflectionName();
        }
        throw new IllegalArgumentException(type + " has no spelling");
    }

    private static String arguments(List<TypeName> arguments) {
        return arguments.isEmpty()
                ? ""
                : arguments.stream().map(TypeArguments::spell).collect(Collectors.joining(", ", "<", ">"));
    }

    private static String key(MapKeyType key) {
        if (key instanceof MapKeyType.EnumKey constant) {
            return "enum " + constant.type().reflectionName();
        }
        String name = key.toString();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
