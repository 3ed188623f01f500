package io.github.pytree4j.state;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import java.util.Arrays;
import java.util.Locale;

/**
 * One place where a checkpoint does not fit its target.
 *
 * @param path where, from the root of the checkpoint
 * @param type what is wrong there
 * @param expected what the target asks for, in words
 * @param found what the checkpoint has, in words
 */
public record Difference(StatePath path, Type type, String expected, String found) {

    /** What can be wrong at a place. */
    public enum Type {
        /** The target has it, the checkpoint does not. */
        MISSING,
        /** The checkpoint has it, the target does not. */
        UNKNOWN,
        /** A list of another length. */
        SIZE,
        /** Another kind of value, such as a string where an array should be. */
        KIND,
        /** An array of another dtype. */
        DTYPE,
        /** An array of another shape. */
        SHAPE,
        /**
         * A value that the target's type cannot hold, such as a number out of range or an unknown enum constant, or one
         * that a record's constructor or a codec rejects.
         */
        VALUE,
        /**
         * A record of a version from which no way leads to that of its class: a newer one, one that its history does not have,
         * or one that cannot be told.
         */
        VERSION,
        /** A migration threw an exception; only when state is looked at, since a restore throws that. */
        MIGRATION,
        /** The target has null where an example is needed to know what to make. */
        NO_EXAMPLE
    }

    /** The target has it, the checkpoint does not. */
    public static Difference missing(StatePath path) {
        return new Difference(path, Type.MISSING, "the target has it", "the checkpoint does not");
    }

    /**
     * The checkpoint has it, the target does not.
     *
     * @param owner what does not have it, as messages name it
     */
    public static Difference unknown(StatePath path, String owner) {
        return new Difference(path, Type.UNKNOWN, owner + " does not", "the checkpoint has it");
    }

    /** Another kind of value. */
    public static Difference kind(StatePath path, String expected, String found) {
        return new Difference(path, Type.KIND, expected, found);
    }

    /** An array of another dtype. */
    public static Difference dtype(StatePath path, DType expected, DType found) {
        return new Difference(path, Type.DTYPE, expected.toString(), found.toString());
    }

    /** An array of another shape. */
    public static Difference shape(StatePath path, String expected, NdArray found) {
        return new Difference(path, Type.SHAPE, expected, Arrays.toString(found.shape()));
    }

    /** The first of two trees has it, the second does not. */
    public static Difference lacking(StatePath path) {
        return new Difference(path, Type.MISSING, "the first tree has it", "the second does not");
    }

    /** The second of two trees has it, the first does not. */
    public static Difference extra(StatePath path) {
        return new Difference(path, Type.UNKNOWN, "the first tree does not", "the second has it");
    }

    /** What is wrong in words, without the path. */
    public String explanation() {
        return switch (type) {
            case MISSING -> expected + ", " + found;
            case UNKNOWN -> found + ", " + expected;
            default -> "expected " + expected + ", found " + found;
        };
    }

    /** The path, the type and the explanation in one line. */
    @Override
    public String toString() {
        return path.abbreviated() + "  " + label() + "  " + explanation();
    }

    String label() {
        return switch (type) {
            case NO_EXAMPLE -> "no example";
            default -> type.name().toLowerCase(Locale.ROOT);
        };
    }
}
