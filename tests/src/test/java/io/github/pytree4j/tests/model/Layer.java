package io.github.pytree4j.tests.model;

/** An enum, as component and as key. */
public enum Layer {
    ENCODER,
    DECODER {
        @Override
        public String toString() {
            return "a constant with a class of its own";
        }
    }
}
