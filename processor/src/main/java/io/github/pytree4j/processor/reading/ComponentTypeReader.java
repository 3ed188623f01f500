package io.github.pytree4j.processor.reading;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.processor.errors.TypeMessages;
import io.github.pytree4j.processor.model.ComponentType;
import io.github.pytree4j.processor.model.LeafType;
import io.github.pytree4j.processor.model.MapKeyType;
import io.github.pytree4j.processor.model.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Reads what the type of a component means for a checkpoint: the list of types that a record may hold is here. */
final class ComponentTypeReader {
    private static final Map<String, MapKeyType> KEYS = Map.of(
            "java.lang.String", MapKeyType.Simple.STRING,
            "java.lang.Byte", MapKeyType.Simple.BYTE,
            "java.lang.Short", MapKeyType.Simple.SHORT,
            "java.lang.Integer", MapKeyType.Simple.INTEGER,
            "java.lang.Long", MapKeyType.Simple.LONG);

    private final TypeAccess access;
    private final Supertypes supertypes;
    private final TypeAdvice advice;

    ComponentTypeReader(TypeAccess access, Supertypes supertypes) {
        this.access = access;
        this.supertypes = supertypes;
        this.advice = new TypeAdvice(supertypes);
    }

    /** What a component of type {@code type} is. */
    ComponentType read(TypeMirror type) throws UnsupportedTypeException {
        if (type.getKind().isPrimitive()) {
            return new ComponentType.Primitive(TypeName.get(type));
        }
        access.check(type);
        return part(type);
    }

    private ComponentType part(TypeMirror type) throws UnsupportedTypeException {
        return switch (type.getKind()) {
            case ARRAY -> array((ArrayType) type);
            case TYPEVAR -> variable((TypeVariable) type);
            case WILDCARD -> wildcard((WildcardType) type);
            case DECLARED -> declared(MoreTypes.asDeclared(type), MoreTypes.asTypeElement(type));
            default -> throw new UnsupportedTypeException(type, TypeMessages.useSupportedType());
        };
    }

    private static ComponentType array(ArrayType type) throws UnsupportedTypeException {
        TypeMirror item = type.getComponentType();
        if (item.getKind() == TypeKind.BYTE) {
            return new ComponentType.Leaf(LeafType.BYTES);
        } else if (item.getKind().isPrimitive()) {
            return new ComponentType.PrimitiveArray(ArrayTypeName.of(TypeName.get(item)));
        } else if (item.getKind() == TypeKind.ARRAY) {
            throw new UnsupportedTypeException(type, TypeMessages.use("an NdArray, or a List of arrays"));
        }
        throw new UnsupportedTypeException(type, TypeMessages.use("a List"));
    }

    /** A type argument such as {@code ? extends NdArray} is as good as {@code NdArray}: codecs only read the value. */
    private ComponentType wildcard(WildcardType type) throws UnsupportedTypeException {
        TypeMirror lower = type.getSuperBound();
        if (lower != null) {
            throw new UnsupportedTypeException(
                    type, TypeMessages.use(TypeName.get(lower).toString()));
        }
        TypeMirror bound = type.getExtendsBound();
        return new ComponentType.SubtypeOf(bound == null ? new ComponentType.Dynamic(null) : part(bound));
    }

    /** What a type variable stands for is known at run time; but where it can only be a record, that is known now. */
    private ComponentType variable(TypeVariable type) throws UnsupportedTypeException {
        TypeMirror bound = type.getUpperBound();
        if (bound.getKind() == TypeKind.INTERSECTION) {
            bound = ((IntersectionType) bound).getBounds().get(0);
        }
        if (bound.getKind() == TypeKind.TYPEVAR) {
            return variable((TypeVariable) bound);
        }
        access.check(bound);
        TypeElement element = MoreTypes.asTypeElement(bound);
        if (isDataclass(element) || SealedTypes.isSealedInterface(element)) {
            return new ComponentType.SubtypeOf(part(bound));
        }
        return new ComponentType.Dynamic(isObject(element) ? null : ClassName.get(element));
    }

    private ComponentType declared(DeclaredType type, TypeElement element) throws UnsupportedTypeException {
        Optional<LeafType> leaf = LeafType.of(ClassName.get(element));
        if (leaf.isPresent()) {
            return new ComponentType.Leaf(leaf.get());
        } else if (isObject(element)) {
            return new ComponentType.Dynamic(null);
        }
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        return switch (element.getQualifiedName().toString()) {
            case "java.util.List" -> new ComponentType.ListOf(part(arguments.get(0)), false);
            case "java.util.Set" -> new ComponentType.SetOf(setItem(arguments.get(0)));
            case "java.util.Map" -> new ComponentType.MapOf(key(arguments.get(0)), part(arguments.get(1)), false);
            case "java.util.Optional" -> new ComponentType.OptionalOf(part(arguments.get(0)));
            default -> nominal(type, element);
        };
    }

    /** A type that its declaration makes fit: an array of several processes, an enum, an annotated record, or a sealed interface. */
    private ComponentType nominal(DeclaredType type, TypeElement element) throws UnsupportedTypeException {
        if (supertypes.isExternalArray(type)) {
            return new ComponentType.ExternalArray(
                    ClassName.get(element), !element.getTypeParameters().isEmpty());
        } else if (element.getKind() == ElementKind.ENUM) {
            return new ComponentType.EnumOf(ClassName.get(element), constants(element));
        } else if (isDataclass(element)) {
            return new ComponentType.RecordOf(
                    ClassName.get(element),
                    Names.codecOf(element),
                    RecordOptions.version(element),
                    RecordOptions.formerly(element),
                    arguments(type));
        } else if (SealedTypes.isSealedInterface(element)) {
            return sealed(type, element);
        }
        throw new UnsupportedTypeException(type, advice.on(type, element));
    }

    /** Its items need an order of their own, so that equal sets are written alike. */
    private static ComponentType setItem(TypeMirror type) throws UnsupportedTypeException {
        if (type.getKind() == TypeKind.WILDCARD && ((WildcardType) type).getExtendsBound() != null) {
            return new ComponentType.SubtypeOf(setItem(((WildcardType) type).getExtendsBound()));
        } else if (type.getKind() == TypeKind.DECLARED) {
            ClassName name = ClassName.get(MoreTypes.asTypeElement(type));
            Optional<LeafType> leaf = LeafType.of(name).filter(LeafType::isComparable);
            if (leaf.isPresent()) {
                return new ComponentType.Leaf(leaf.get());
            } else if (MoreTypes.asTypeElement(type).getKind() == ElementKind.ENUM) {
                return new ComponentType.EnumOf(name, constants(MoreTypes.asTypeElement(type)));
            }
        }
        throw new UnsupportedTypeException(type, TypeMessages.useComparableItems());
    }

    private static MapKeyType key(TypeMirror type) throws UnsupportedTypeException {
        if (type.getKind() == TypeKind.DECLARED) {
            TypeElement element = MoreTypes.asTypeElement(type);
            MapKeyType simple = KEYS.get(element.getQualifiedName().toString());
            if (simple != null) {
                return simple;
            } else if (element.getKind() == ElementKind.ENUM) {
                return new MapKeyType.EnumKey(ClassName.get(element), constants(element));
            }
        }
        throw new UnsupportedTypeException(type, TypeMessages.useSimpleKeys());
    }

    private ComponentType sealed(DeclaredType type, TypeElement sealed) throws UnsupportedTypeException {
        boolean generic = !sealed.getTypeParameters().isEmpty();
        List<ComponentType.SealedOf.Variant> variants = new ArrayList<>();
        for (TypeElement element : SealedTypes.recordsOf(sealed)) {
            access.check(element);
            generic |= !element.getTypeParameters().isEmpty();
            variants.add(new ComponentType.SealedOf.Variant(
                    ClassName.get(element),
                    Names.codecOf(element),
                    RecordOptions.version(element),
                    RecordOptions.formerly(element)));
        }
        return new ComponentType.SealedOf(ClassName.get(sealed), variants, arguments(type), generic);
    }

    private static List<TypeName> arguments(DeclaredType type) {
        return type.getTypeArguments().stream().map(TypeName::get).toList();
    }

    private static List<String> constants(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT)
                .map(constant -> constant.getSimpleName().toString())
                .toList();
    }

    private static boolean isObject(TypeElement type) {
        return type.getQualifiedName().contentEquals("java.lang.Object");
    }

    private static boolean isDataclass(TypeElement type) {
        return type.getKind() == ElementKind.RECORD && MoreElements.isAnnotationPresent(type, PyTreeDataclass.class);
    }
}
