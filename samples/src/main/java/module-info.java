/**
 * Runnable programs to copy from: {@link io.github.pytree4j.samples.guide.Guide}, the Flax checkpointing guide in Java,
 * {@link io.github.pytree4j.samples.digits.Digits}, a classifier that survives being killed,
 * {@link io.github.pytree4j.samples.evolution.Evolution}, a class through four versions, and
 * {@link io.github.pytree4j.samples.multihost.Multihost}, a job of several processes that loses one of them.
 */
@org.jspecify.annotations.NullMarked
module io.github.pytree4j.samples {
    requires ejml.core;
    requires ejml.ddense;
    requires info.picocli;
    requires io.github.pytree4j.multihost;
    requires io.github.pytree4j.runtime;
    requires me.tongfei.progressbar;

    // The runtime finds the generated codec of a record by its name; picocli sets the fields that hold options.
    opens io.github.pytree4j.samples.digits to
            io.github.pytree4j.runtime,
            info.picocli;
    opens io.github.pytree4j.samples.guide to
            io.github.pytree4j.runtime;
    opens io.github.pytree4j.samples.multihost to
            io.github.pytree4j.runtime;
}
