/**
 * The pytree4j runtime: arrays, state dicts, codecs, the Flax wire format and the checkpoint store.
 *
 * <p>Start with {@link io.github.pytree4j.checkpoint.CheckpointManager} and {@link io.github.pytree4j.PyTrees}.
 */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // Our other modules are built after this one.
module io.github.pytree4j.runtime {
    requires transitive io.github.pytree4j.annotations;
    requires transitive org.jspecify;
    requires jdk.jfr;
    requires msgpack.core;

    exports io.github.pytree4j;
    exports io.github.pytree4j.array;
    exports io.github.pytree4j.checkpoint;
    exports io.github.pytree4j.codec;
    exports io.github.pytree4j.codec.generated;
    exports io.github.pytree4j.errors;
    exports io.github.pytree4j.state;

    // For our own modules: formats are added here.
    exports io.github.pytree4j.format to
            io.github.pytree4j.cli,
            io.github.pytree4j.multihost;
    exports io.github.pytree4j.format.multihost to
            io.github.pytree4j.cli;
    exports io.github.pytree4j.format.orbax to
            io.github.pytree4j.cli;
    exports io.github.pytree4j.storage to
            io.github.pytree4j.cli,
            io.github.pytree4j.multihost;
    exports io.github.pytree4j.store to
            io.github.pytree4j.cli;
    exports io.github.pytree4j.text to
            io.github.pytree4j.cli,
            io.github.pytree4j.multihost;
}
