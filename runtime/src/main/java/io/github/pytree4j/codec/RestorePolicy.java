package io.github.pytree4j.codec;

/**
 * What counts as a difference between a checkpoint and the target it is restored into. Whatever the policy, a value that
 * the target's static type cannot hold is one. Immutable.
 *
 * @param unknownFields what to do with a key of the checkpoint that a record does not have
 * @param unknownKeys what to do with a key of the checkpoint that a map of the target does not have
 * @param missing what to do with a field or key of the target that the checkpoint does not have
 * @param leaves whether the dtype and shape of arrays, and the kind of a leaf, must be those of the target
 * @param sizes whether a list must have as many items as the target's
 */
public record RestorePolicy(Unknown unknownFields, Unknown unknownKeys, Missing missing, Leaves leaves, Sizes sizes) {

    /** What to do with what only the checkpoint has. */
    public enum Unknown {
        /** It is a difference. */
        REFUSE,
        /** It is passed over. */
        DROP
    }

    /** What to do with what only the target has. */
    public enum Missing {
        /** It is a difference. */
        REFUSE,
        /** The result has the target's value there. */
        KEEP_TARGET
    }

    /** Whether leaves are compared with the target's. */
    public enum Leaves {
        /** Another dtype, shape or kind is a difference. */
        COMPARE,
        /** Any leaf is taken that the static type can hold. */
        ACCEPT
    }

    /** Whether lists must have the size of the target's. */
    public enum Sizes {
        /** Another size is a difference. */
        COMPARE,
        /** Any size is taken. */
        ACCEPT
    }

    /** Everything must fit; the default. */
    public static final RestorePolicy STRICT =
            new RestorePolicy(Unknown.REFUSE, Unknown.REFUSE, Missing.REFUSE, Leaves.COMPARE, Sizes.COMPARE);

    /**
     * What Flax itself accepts: further keys of a dict are dropped silently, and leaves are never compared. Null stands for a
     * leaf, but not for a record, list or map.
     */
    public static final RestorePolicy FLAX =
            new RestorePolicy(Unknown.REFUSE, Unknown.DROP, Missing.REFUSE, Leaves.ACCEPT, Sizes.COMPARE);

    /** This policy, but dropping every field and key that only the checkpoint has. */
    public RestorePolicy droppingUnknown() {
        return new RestorePolicy(Unknown.DROP, Unknown.DROP, missing, leaves, sizes);
    }

    /** This policy, but keeping the target's value wherever the checkpoint has none. */
    public RestorePolicy keepingTarget() {
        return new RestorePolicy(unknownFields, unknownKeys, Missing.KEEP_TARGET, leaves, sizes);
    }

    /** This policy, but taking arrays of any dtype and shape, and leaves of any kind that the static type can hold. */
    public RestorePolicy acceptingLeaves() {
        return new RestorePolicy(unknownFields, unknownKeys, missing, Leaves.ACCEPT, sizes);
    }

    /**
     * This policy, but taking lists of any number of items. Items beyond the target's are read like its last one, or, where
     * it has none, as where the target has null.
     */
    public RestorePolicy acceptingSizes() {
        return new RestorePolicy(unknownFields, unknownKeys, missing, leaves, Sizes.ACCEPT);
    }
}
