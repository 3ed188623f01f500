package io.github.pytree4j.array;

/**
 * An array whose elements are not all here: several processes hold them, or a checkpoint that has been opened and not read. It is a
 * leaf like any other. Module {@code multihost} has the implementations; they are immutable.
 */
public interface ExternalArray {

    /** The type of its elements. */
    DType dtype();

    /** The shape of the whole array; a copy. */
    long[] shape();

    /** All its elements in the memory of this process, where they can be had. */
    NdArray gather();

    /**
     * The elements of another array, distributed as this one is; what this one holds and its shape do not matter. Called with the
     * target of a restore.
     *
     * @param stored what a checkpoint holds
     */
    ExternalArray distribute(ExternalArray stored);

    /** As {@link #distribute(ExternalArray)}, of elements that are all here. */
    ExternalArray distribute(NdArray stored);
}
