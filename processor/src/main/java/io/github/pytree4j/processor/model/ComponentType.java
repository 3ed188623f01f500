package io.github.pytree4j.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The type of a stored component, or a part of it, as far as checkpoints are concerned. */
public sealed interface ComponentType {

    /** The types that it is made of, one level down; keys of maps and records of sealed interfaces are none of them. */
    default List<ComponentType> parts() {
        if (this instanceof ListOf list) {
            return List.of(list.item());
        } else if (this instanceof SetOf set) {
            return List.of(set.item());
        } else if (this instanceof MapOf map) {
            return List.of(map.value());
        } else if (this instanceof OptionalOf optional) {
            return List.of(optional.value());
        }
        return this instanceof SubtypeOf subtype ? List.of(subtype.bound()) : List.of();
    }

    /** One of Java's primitive types, such as {@code long}. */
    record Primitive(TypeName type) implements ComponentType {}

    /** A class whose values are stored as one leaf, or are raw already. */
    record Leaf(LeafType type) implements ComponentType {}

    /** An array such as {@code float[]}; not {@code byte[]}, which is a leaf. */
    record PrimitiveArray(ArrayTypeName type) implements ComponentType {}

    /**
     * A list.
     *
     * @param grows whether it may be of another length than the target's
     */
    record ListOf(ComponentType item, boolean grows) implements ComponentType {}

    /** A set of leaves or enums. */
    record SetOf(ComponentType item) implements ComponentType {}

    /**
     * A map.
     *
     * @param grows whether it may have other keys than the target's
     */
    record MapOf(MapKeyType key, ComponentType value, boolean grows) implements ComponentType {}

    /** An {@code Optional}. */
    record OptionalOf(ComponentType value) implements ComponentType {}

    /**
     * An enum, whose constants are stored by name.
     *
     * @param constants their names in declared order
     */
    record EnumOf(ClassName type, List<String> constants) implements ComponentType {
        public EnumOf {
            constants = List.copyOf(constants);
        }
    }

    /**
     * A class or interface that is an array whose elements are not all here, such as a sharded one.
     *
     * @param isGeneric whether it has type parameters
     */
    record ExternalArray(ClassName type, boolean isGeneric) implements ComponentType {}

    /**
     * A record with a codec that is generated, too.
     *
     * @param version the version of its class, 0 if it has none
     * @param formerNames the binary names that its class had before
     * @param arguments its type arguments, which may be wildcards
     */
    record RecordOf(ClassName type, ClassName codec, int version, List<String> formerNames, List<TypeName> arguments)
            implements ComponentType {
        public RecordOf {
            formerNames = List.copyOf(formerNames);
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A sealed interface.
     *
     * @param records those that may stand for it, in declared order
     * @param arguments its type arguments, which may be wildcards
     * @param isGeneric whether it, or one of the records, has type parameters
     */
    record SealedOf(ClassName type, List<Variant> records, List<TypeName> arguments, boolean isGeneric)
            implements ComponentType {
        public SealedOf {
            arguments = List.copyOf(arguments);
            records = List.copyOf(records);
        }

        /**
         * One record of a sealed interface.
         *
         * @param version the version of its class, 0 if it has none
         * @param formerNames the binary names that its class had before
         */
        public record Variant(ClassName type, ClassName codec, int version, List<String> formerNames) {
            public Variant {
                formerNames = List.copyOf(formerNames);
            }
        }
    }

    /**
     * A type argument or a type variable that stands for {@code bound} or a subtype of it: {@code ? extends NdArray}, or an
     * {@code S} that extends a sealed interface.
     */
    record SubtypeOf(ComponentType bound) implements ComponentType {}

    /**
     * Anything, whose class is known only at run time.
     *
     * @param bound what it is at least; null if that is no more than an {@code Object}
     */
    record Dynamic(@Nullable ClassName bound) implements ComponentType {}

    /**
     * Any type, whose codec is written by hand.
     *
     * @param codec the class of the codec
     * @param hasInstance whether the codec is the class's constant {@code INSTANCE}; otherwise it is made by the constructor
     *     without parameters
     */
    record CustomCodec(ClassName codec, boolean hasInstance) implements ComponentType {}
}
