package io.github.pytree4j.samples.digits;

import java.util.List;
import org.ejml.data.DMatrixRMaj;

/**
 * Images and what they show.
 *
 * @param images one row each, 64 pixels of 0 to 1
 * @param digits which digit each row shows
 */
record Examples(DMatrixRMaj images, List<Integer> digits) {
    int size() {
        return digits.size();
    }
}
