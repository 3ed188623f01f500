package io.github.pytree4j.samples.digits;

import io.github.pytree4j.array.NdArray;
import org.ejml.data.DMatrixRMaj;

/** The way between the arrays of checkpoints and the matrices of EJML, which are in C order (row-major) as well. */
final class Matrices {
    private Matrices() {}

    /** A float32 array with two axes as a float64 matrix. */
    static DMatrixRMaj matrix(NdArray array) {
        long[] shape = array.shape();
        DMatrixRMaj matrix = new DMatrixRMaj((int) shape[0], (int) shape[1]);
        float[] values = array.toFloats();
        for (int i = 0; i < values.length; i++) {
            matrix.set(i, values[i]);
        }
        return matrix;
    }

    /** The elements rounded to float32. */
    static NdArray float32(DMatrixRMaj matrix, long... shape) {
        float[] rounded = new float[matrix.getNumElements()];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (float) matrix.get(i);
        }
        return NdArray.of(rounded, shape);
    }
}
