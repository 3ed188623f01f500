package example;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import io.github.pytree4j.array.NdArray;

/** One block of the model. It has versions of its own; the second adds the activation. */
@PyTreeDataclass(version = 2)
public record Layer(
        NdArray kernel,
        NdArray bias,
        @PyTreeField(orElse = "RELU") Activation activation) {

    /** What follows the product. */
    public enum Activation {
        RELU,
        GELU
    }
}
